using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Tests.Verbs;

public class CompletionTests
{
    [Theory]
    [InlineData("Deployment")]
    [InlineData("StatefulSet")]
    [InlineData("DaemonSet")]
    [InlineData("ReplicaSet")]
    public void Workload_WhoseAuthorWroteTheSelector_IsLeftAsItIs(string kind)
    {
        var workload = YamlTree.Documents(
            $"""
            apiVersion: apps/v1
            kind: {kind}
            metadata:
              name: x
              labels:
                app: other
            spec:
              selector:
                matchLabels:
                  app: x
              template:
                metadata:
                  labels:
                    app: x
            """)[0];
        Assert.Same(workload, Completion.Of(workload));
    }

    [Theory]
    [InlineData("Pod")]
    [InlineData("Job")]
    [InlineData("CronJob")]
    [InlineData("Service")]
    public void OtherKinds_AreLeftAsTheyAre(string kind)
    {
        var resource = MapNode.Of(("kind", kind), ("metadata", MapNode.Of("name", "x")));
        Assert.Same(resource, Completion.Of(resource));
    }

    [Fact]
    public void Completion_OfItsResult_ChangesNothing()
    {
        var once = new StatefulSet("db").WithLabel("tier", "data").WithVolumeClaim("d", "1Gi", mount: "/d").WithContainer("c", "i").ToManifest().Root;
        Assert.Same(once, Completion.Of(once));
    }

    [Fact]
    public void Selector_HasIdentityLabelsOnly()
    {
        var spec = (MapNode)new Deployment("x").AppLabels(name: "shop", version: "1.2.3").ToManifest().Root["spec"]!;
        Assert.Equal(["app.kubernetes.io/name"], ((MapNode)spec.Find("selector", "matchLabels")!).Select(entry => entry.Key));
        Assert.Equal("1.2.3", spec.Find("template", "metadata", "labels", "app.kubernetes.io/version")!.ToString());
    }

    [Fact]
    public void Selector_AlwaysMatchesThePods()
    {
        var root = new Deployment("x").Template(t => t.WithLabel("app", "pods")).WithLabel("app", "workload").ToManifest().Root;
        Trees.Same(root.Find("spec", "template", "metadata", "labels")!, root.Find("spec", "selector", "matchLabels"));
    }

    [Fact]
    public void Workload_OfWhichNotAllIsKnown_MayHaveASelector()
    {
        var open = ((MapNode)new Deployment("x").Replicas(1).ToNode()["spec"]!).AsOpen();
        var workload = new Deployment("x").ToNode().Set("spec", open);
        Assert.IsType<UnknownNode>(Completion.Of(workload).Find("spec", "selector"));
    }

    [Fact]
    public void Labels_ThatAreNotKnown_LeaveTheSelectorOpen()
    {
        var workload = new Deployment("x").ToNode().Put(["metadata"], "labels", UnknownNode.Instance);
        Assert.True(((MapNode)Completion.Of(workload).Find("spec", "selector", "matchLabels")!).IsOpen);
    }
}
