using KubeDsl.Manifests;

namespace KubeDsl.Yaml.Tests.Support;

internal static class RoundTrip
{
    /// <summary>Writes a tree in every form and reads it back.</summary>
    public static void Check(ManifestNode tree)
    {
        CheckText(tree, YamlText.Write(tree));
        CheckText(tree, JsonText.Write(tree));
        CheckText(tree, JsonText.Write(tree, JsonLayout.Indented));
        CheckText(ListNode.Of(tree), YamlText.Write(ListNode.Of(tree)));
        Assert.Equal(YamlText.Write(tree), YamlText.Write(tree));
    }

    private static void CheckText(ManifestNode tree, string text)
    {
        var document = Assert.Single(YamlReader.Read(text));
        Assert.True(document.Problems.Count == 0, $"{string.Join("\n", document.Problems)}\n{text}");
        Assert.True(tree.Equals(document.Root), $"{tree}\nwas written as\n{text}\nand read as\n{document.Root}");
    }
}
