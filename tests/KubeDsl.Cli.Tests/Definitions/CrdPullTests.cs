using KubeDsl.Fakes;
using KubeDsl.Manifests;
using KubeDsl.Tests;
using KubeDsl.Yaml;

namespace KubeDsl.Cli.Tests.Definitions;

/// <summary><c>kubedsl crd pull</c> against a server.</summary>
public class CrdPullTests
{
    [Fact]
    public async Task Definitions_AreFetched_AsSomebodyWouldHaveWrittenThem()
    {
        await using var server = await FakeApiServer.StartAsync();
        for (var i = 0; i < 45; i++)
            Add(server, $"things{i:00}.many.example.com", "many.example.com");
        var databases = YamlReader.Read(File.ReadAllText(Repository.PathOf("samples/CustomResources/crds/databases.yaml")))[0].Manifest!.Root;
        server.Add("apiextensions.k8s.io/v1", "CustomResourceDefinition", null, "databases.data.example.com", databases
            .Set("metadata", MapNode.Of(
                ("annotations", MapNode.Of("kubectl.kubernetes.io/last-applied-configuration", "{}")),
                ("managedFields", ListNode.Of(MapNode.Of("manager", "kubectl")))))
            .Set("status", MapNode.Of("storedVersions", ListNode.OfStrings(["v1"]))));
        using var scratch = new Scratch();

        var run = ToolRun.Of(scratch, "crd", "pull", "--kubeconfig", server.KubeconfigPath);

        Assert.Equal("kubedsl: 46 definitions in crds, 46 changed\n", run.Messages);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(46, Directory.GetFiles(Path.Combine(scratch.Folder, "crds")).Length);
        Assert.Equal(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var pulled = YamlReader.Read(File.ReadAllText(Path.Combine(scratch.Folder, "crds", "databases.data.example.com.yaml")))[0].Root;
        Assert.Equal(databases, pulled);

        // Once more: nothing is touched. One definition, by its group: that one.
        Assert.Equal("kubedsl: 46 definitions in crds, 0 changed\n", ToolRun.Of(scratch, "crd", "pull", "--kubeconfig", server.KubeconfigPath).Messages);
        Assert.Equal("kubedsl: 1 definition in other, 1 changed\n", ToolRun.Of(scratch, "crd", "pull", "data.example.com", "-o", "other", "--kubeconfig", server.KubeconfigPath).Messages);
    }

    [Fact]
    public async Task Mistakes_AreToldInALine()
    {
        await using var server = await FakeApiServer.StartAsync();
        Add(server, "things.many.example.com", "many.example.com");
        using var scratch = new Scratch();

        var unknown = ToolRun.Of(scratch, "crd", "pull", "meny.example.com", "--kubeconfig", server.KubeconfigPath);
        Assert.Equal((2, "kubedsl: The cluster has no definition and no API group of definitions named 'meny.example.com'. Did you mean 'many.example.com'?\n"), (unknown.ExitCode, unknown.Messages));

        var nowhere = ToolRun.Of(scratch, "crd", "pull", "--kubeconfig", "none");
        Assert.Equal(2, nowhere.ExitCode);
        Assert.DoesNotContain("   at ", nowhere.Messages, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(scratch.Folder, "crds")));
    }

    private static void Add(FakeApiServer server, string name, string group) => server.Add(
        "apiextensions.k8s.io/v1", "CustomResourceDefinition", null, name, MapNode.Of("spec", MapNode.Of(
            ("group", group), ("scope", "Namespaced"), ("names", MapNode.Of(("kind", "Thing"), ("plural", name.Split('.')[0]))))));
}
