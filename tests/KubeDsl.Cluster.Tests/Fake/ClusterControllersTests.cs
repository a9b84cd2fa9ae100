using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Tests.Api;
using KubeDsl.Fakes;
using KubeDsl.Fakes.Controllers;
using KubeDsl.Fakes.Storage;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Tests.Fake;

/// <summary>What happens by itself on the fake server.</summary>
public class ClusterControllersTests
{
    [Theory]
    [InlineData("apps/v1", "Deployment", "status.availableReplicas", "2")]
    [InlineData("batch/v1", "Job", "status.conditions[0].type", "Complete")]
    [InlineData("v1", "PersistentVolumeClaim", "status.phase", "Bound")]
    public async Task Objects_BecomeReady(string apiVersion, string kind, string path, string value)
    {
        await using var server = await FakeApiServer.StartAsync();

        var key = server.Add(apiVersion, kind, "default", "it", MapNode.Of("spec", MapNode.Of("replicas", 2)));

        await Eventually.AsyncTrue(() => Task.FromResult(server.Objects.Find(key)!.Find(FieldPath.Parse(path))?.ToString() == value));
    }

    [Fact]
    public async Task Objects_Fail_WhenTheTestSaysSo()
    {
        await using var server = await FakeApiServer.StartAsync();
        server.Controllers.Judge = (key, _) => key.Name == "bad" ? ControllerVerdict.Failed : ControllerVerdict.Ignored;

        var bad = server.Add("batch/v1", "Job", "default", "bad", MapNode.Of("spec", MapNode.Empty));
        var idle = server.Add("batch/v1", "Job", "default", "idle", MapNode.Of("spec", MapNode.Empty));

        await Eventually.AsyncTrue(() => Task.FromResult(server.Objects.Find(bad)!.Find(FieldPath.Parse("status.conditions[0].reason"))?.ToString() == "BackoffLimitExceeded"));
        Assert.Null(server.Objects.Find(idle)!["status"]);
    }

    [Fact]
    public async Task ForegroundDeletion_TakesWhatBelongsToTheObjectToo()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);
        var owner = server.Add("apps/v1", "Deployment", "default", "web", MapNode.Of("spec", MapNode.Empty));
        var uid = server.Objects.Find(owner)!.Find("metadata", "uid")!;
        var owned = server.Add("v1", "Pod", "default", "web-1", MapNode.Of("metadata", MapNode.Of("ownerReferences", ListNode.Of(MapNode.Of("uid", uid)))));

        var answer = await connection.Client.SendAsync(
            new ApiRequest(HttpMethod.Delete, "/apis/apps/v1/namespaces/default/deployments/web", MapNode.Of(("kind", "DeleteOptions"), ("apiVersion", "v1"), ("propagationPolicy", "Foreground"))), default);

        Assert.NotNull(answer.Body!.Find("metadata", "deletionTimestamp"));
        await Eventually.AsyncTrue(() => Task.FromResult(server.Objects.Find(owner) is null && server.Objects.Find(owned) is null));
    }

    [Fact]
    public async Task Finalizer_KeepsTheObjectUntilItIsTakenAway()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);
        var key = server.Add("v1", "ConfigMap", "default", "kept", MapNode.Of("metadata", MapNode.Of("finalizers", ListNode.OfStrings(["acme.com/hold"]))));
        const string path = "/api/v1/namespaces/default/configmaps/kept";
        await connection.Client.SendAsync(new ApiRequest(HttpMethod.Delete, path), default);
        await Task.Delay(100);
        Assert.NotNull(server.Objects.Find(key));

        await connection.Client.SendAsync(
            new ApiRequest(HttpMethod.Patch, path, MapNode.Of("metadata", MapNode.Of("finalizers", NullNode.Instance)), MediaTypes.MergePatch), default);

        await Eventually.AsyncTrue(() => Task.FromResult(server.Objects.Find(key) is null));
    }

    [Fact]
    public async Task Namespace_GoesWithEverythingInIt()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);
        server.AddNamespace("shop");
        var inside = server.Add("v1", "ConfigMap", "shop", "c", MapNode.Empty);

        await connection.Client.SendAsync(new ApiRequest(HttpMethod.Delete, "/api/v1/namespaces/shop"), default);

        await Eventually.AsyncTrue(() => Task.FromResult(server.Objects.Find(inside) is null && server.Objects.Find("", "namespaces", "", "shop") is null));
    }

    [Fact]
    public async Task Status_IsKeptWhenTheObjectIsWritten()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);
        server.Controllers.Judge = (_, _) => ControllerVerdict.Ignored;
        var key = server.Add("v1", "Pod", "default", "p", MapNode.Of("spec", MapNode.Empty));
        server.Controllers.SetStatus(key, MapNode.Of("phase", "Pending"));

        await connection.Client.SendAsync(
            new ApiRequest(HttpMethod.Patch, "/api/v1/namespaces/default/pods/p", MapNode.Of("metadata", MapNode.Of("labels", MapNode.Of("a", "b"))), MediaTypes.MergePatch), default);

        Assert.Equal("Pending", server.Objects.Find(key)!.Find("status", "phase")!.ToString());
        Assert.Equal("b", server.Objects.Find(new ObjectKey("", "pods", "default", "p"))!.Find("metadata", "labels", "a")!.ToString());
    }
}
