using System.Collections;
using KubeDsl.Manifests;
using KubeDsl.Objects;
using KubeDsl.Schema;
using KubeDsl.Yaml;

namespace KubeDsl.Tests.Kinds;

/// <summary>Every kind, type and field of the catalogue can be set, read back and written.</summary>
public class EveryFieldTests
{
    public static TheoryData<string> Kinds => new(Catalog.Default.Kinds.Where(IsDescribed).Select(kind => kind.ToString()));

    public static TheoryData<string> Types => new(Catalog.Default.TypeNames);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Kind_WithEveryFieldSet_RereadsToTheSameTree(string kind)
    {
        var parts = kind.Split(' ');
        var type = Catalog.Default.FindKind(parts[0], parts[1])!.Type!;
        var full = (Resource)SampleValues.FullOf(SchemaClasses.ByName[type.Name]);

        Assert.Equal(parts[0], full.ApiVersion);
        Assert.Equal(parts[1], full.Kind);
        Trees.Same(full.ToManifest().Root, Assert.Single(YamlTree.Documents(full.ToYaml())));
        Trees.Same(full.ToNode(), Assert.Single(YamlTree.Documents(YamlText.Write(full.ToNode()))));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Type_HasAMethodForEveryField(string name)
    {
        var type = Catalog.Default.FindType(name)!;
        var full = SampleValues.FullOf(SchemaClasses.ByName[name]).ToNode();

        var missing = type.Fields.Select(field => field.Name).Where(field => !full.ContainsKey(field));
        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Methods_ChangeOnlyTheirFieldOfANewValue_AndReadItBack(string name)
    {
        var type = SchemaClasses.ByName[name];
        foreach (var field in SchemaClasses.MethodsOf(type))
        {
            var getter = field.Single(method => method.Operation == FieldOperation.Get).Method;
            foreach (var method in field.Where(method => method.Operation != FieldOperation.Get).Select(method => method.Method))
            {
                var empty = SampleValues.New(type);
                var before = empty.ToNode();
                var changed = SampleValues.Call(empty, method);

                Assert.Same(before, empty.ToNode());
                var found = changed.ToNode().Find(field.Key.Split('.'));
                Assert.True(found is not null, $"{type.Name}.{method.Name} does not set '{field.Key}'.");
                AssertReads(found, getter.Invoke(changed, null), $"{type.Name}.{getter.Name}");
            }
        }
    }

    /// <summary>A kind of the catalogue's range whose objects are resources of their own.</summary>
    private static bool IsDescribed(KindInfo kind) => kind.Type?.FindField("metadata") is not null;

    private static void AssertReads(ManifestNode node, object? value, string getter)
    {
        switch (value)
        {
            case null:
                Assert.Fail($"{getter} reads nothing of {node}.");
                break;
            case KubeObject read:
                Trees.Same(node, read.ToNode());
                break;
            case ManifestNode read:
                Trees.Same(node, read);
                break;
            case string read:
                Assert.Equal(node.ToString(), read);
                break;
            case byte[] read:
                Assert.Equal(node.ToString(), Convert.ToBase64String(read));
                break;
            case IDictionary read:
                Assert.Equal(((MapNode)node).Count, read.Count);
                break;
            case IReadOnlyCollection<object> read:
                Assert.Equal(((ListNode)node).Count, read.Count);
                break;
            case ICollection read:
                Assert.Equal(((ListNode)node).Count, read.Count);
                break;
            case bool read:
                Trees.Same(node, read);
                break;
            case Enum read:
                Assert.Equal(0, Convert.ToInt32(read, System.Globalization.CultureInfo.InvariantCulture));
                break;
            default:
                Assert.Equal(node.ToString(), Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }
}
