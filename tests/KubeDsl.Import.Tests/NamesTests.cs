using System.Runtime.Serialization;
using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Import.Tests;

public class NamesTests
{
    [Fact]
    public void EveryKind_HasANameThatCompiles_BesideTheUsualUsings()
    {
        var manifests = Catalog.Default.Kinds
            .Where(kind => kind.Type is not null)
            .Select(kind => new Manifest(MapNode.Of(("apiVersion", kind.ApiVersion), ("kind", kind.Name), ("metadata", MapNode.Of("name", "a")))))
            .Where(manifest => manifest.Kind is not ("Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet"))
            .ToArray();

        var emitted = Programs.Run(Importer.Import(manifests)).Values.Single();

        Assert.True(emitted.SequenceEqual(manifests.Select(manifest => manifest.Root)));
    }

    [Fact]
    public void EveryEnum_HasANameThatCompiles_BesideTheUsualUsings()
    {
        var members = typeof(KubeObject).Assembly.GetExportedTypes()
            .Where(type => type is { IsEnum: true, Namespace: "KubeDsl" } && type.GetFields().Any(field => field.IsDefined(typeof(EnumMemberAttribute), false)))
            .Select(type => $"{type.Name}.{Enum.GetNames(type)[0]}")
            .ToArray();

        Programs.Run("using KubeDsl;\npublic static class Enums { public static object[] All => [" + string.Join(", ", members) + "]; }");
        Assert.True(members.Length > 50);
    }

    [Theory]
    [InlineData("manifests.cs", "Manifests")]
    [InlineData("k8s/web-shop.cs", "WebShop")]
    [InlineData("Deployment.cs", "DeploymentManifests")]
    [InlineData("8.cs", "_8")]
    [InlineData(".cs", "Manifests")]
    public void Class_IsNamedAfterTheFile_AndHidesNoTypeOfKubeDsl(string path, string name) => Assert.Equal(name, ImportOptions.ClassNameFor(path));

    [Fact]
    public void Variables_KeepOutOfEachOthersWay()
    {
        // Two of one name, a keyword, a digit, a letter that a lambda likes, and names that C# does not take.
        string[] names = ["web", "default", "1st", "c", "a.b", "event"];
        var settings = names.SelectMany(name => (string[])[name, name + "-x"]).Select(name => Of("v1", "ConfigMap", name, MapNode.Of("data", MapNode.Of("k", "v"))));
        var secrets = names.Select(name => Of("v1", "Secret", name, MapNode.Empty));
        var pods = names.Select(name => Of("v1", "Pod", name, MapNode.Of("spec", MapNode.Of("containers", ListNode.Of(MapNode.Of(
            ("name", "c"), ("image", "i"),
            ("envFrom", ListNode.Of(
                MapNode.Of("configMapRef", MapNode.Of("name", name)),
                MapNode.Of("configMapRef", MapNode.Of("name", name + "-x")),
                MapNode.Of("secretRef", MapNode.Of("name", name))))))))));
        var manifests = settings.Concat(secrets).Concat(pods).Reverse().ToArray();

        var program = Importer.Import(manifests);

        Assert.True(Programs.Run(program).Values.Single().SequenceEqual(manifests.Select(manifest => manifest.Root)));
        Assert.DoesNotContain("ConfigMapRef", program, StringComparison.Ordinal);
    }

    private static Manifest Of(string apiVersion, string kind, string name, MapNode rest)
    {
        var root = MapNode.Of(("apiVersion", apiVersion), ("kind", kind), ("metadata", MapNode.Of("name", name)));
        foreach (var entry in rest)
            root = root.Set(entry.Key, entry.Value);
        return new Manifest(root);
    }
}
