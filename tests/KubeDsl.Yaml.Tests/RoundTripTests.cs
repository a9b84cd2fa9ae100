using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using KubeDsl.Manifests;
using KubeDsl.Yaml.Tests.Support;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KubeDsl.Yaml.Tests;

public class RoundTripTests
{
    // The same trees in every run: a build must not fail by chance. To look for more, change the seed and raise the number.
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20260101, 20260101);

    [Fact]
    public void A_tree_is_read_back_as_it_was_written() =>
        Prop.ForAll(Trees.Tree.ToArbitrary(), RoundTrip.Check).Check(Thorough);

    [Fact]
    public void Several_documents_are_read_back_as_they_were_written() => Prop.ForAll(
        Gen.ListOf(Trees.Tree.Where(tree => tree is MapNode { Count: > 0 }).Select(tree => new Manifest((MapNode)tree))).ToArbitrary(),
        manifests => Assert.True(
            manifests.Select(manifest => (ManifestNode)manifest.Root).SequenceEqual(
                YamlReader.Read(YamlText.WriteUtf8(manifests)).Select(document => document.Root!)))).Check(Thorough);

    [Fact]
    public void Another_yaml_reader_reads_the_same_values() => Prop.ForAll(Trees.Tree.ToArbitrary(), tree =>
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(YamlText.Write(tree)));
        AssertSame(tree, Assert.Single(stream.Documents).RootNode);
    }).Check(Thorough);

    [Fact]
    public void Another_json_reader_reads_the_same_values() => Prop.ForAll(Trees.Tree.ToArbitrary(), tree =>
    {
        Assert.True(tree.Equals(Json.ToNode(JsonDocument.Parse(JsonText.WriteUtf8(tree)).RootElement)));
        Assert.True(tree.Equals(Json.ToNode(JsonDocument.Parse(JsonText.WriteUtf8(tree, JsonLayout.Indented)).RootElement)));
    }).Check(Thorough);

    [Fact]
    public void Text_and_bytes_and_streams_and_buffers_get_the_same() => Prop.ForAll(Trees.Tree.Where(tree => tree is MapNode).Select(tree => new Manifest((MapNode)tree)).ToArbitrary(), manifest =>
    {
        var text = YamlText.Write(manifest);
        Assert.Equal(text, System.Text.Encoding.UTF8.GetString(YamlText.WriteUtf8(manifest)));
        using var stream = new MemoryStream();
        YamlText.Write([manifest], stream);
        Assert.Equal(text, System.Text.Encoding.UTF8.GetString(stream.ToArray()));
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        YamlText.Write([manifest], buffer);
        Assert.Equal(text, System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan));
    }).Check(Thorough);

    /// <summary>Scalars are compared by text and quotes alone: what is plain and a string must look like one to a reader of YAML 1.2 too.</summary>
    private static void AssertSame(ManifestNode expected, YamlNode actual)
    {
        switch (expected)
        {
            case MapNode map:
                var mapping = Assert.IsType<YamlMappingNode>(actual);
                Assert.Equal(map.Count, mapping.Children.Count);
                foreach (var (key, value) in mapping.Children)
                    AssertSame(map[Assert.IsType<YamlScalarNode>(key).Value!]!, value);
                break;
            case ListNode list:
                var sequence = Assert.IsType<YamlSequenceNode>(actual);
                Assert.Equal(list.Count, sequence.Children.Count);
                for (var i = 0; i < list.Count; i++)
                    AssertSame(list[i], sequence.Children[i]);
                break;
            case StringNode text:
                var scalar = Assert.IsType<YamlScalarNode>(actual);
                Assert.Equal(text.Value, scalar.Value);
                Assert.True(scalar.Style != ScalarStyle.Plain || !CoreSchema.IsSpecial(text.Value), text.Value);
                break;
            default:
                var other = Assert.IsType<YamlScalarNode>(actual);
                Assert.Equal(ScalarStyle.Plain, other.Style);
                Assert.True(CoreSchema.IsSpecial(other.Value!), other.Value);
                break;
        }
    }
}
