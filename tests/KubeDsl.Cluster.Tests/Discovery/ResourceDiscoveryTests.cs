using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Tests.Api;
using KubeDsl.Fakes;
using KubeDsl.Fakes.Faults;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Tests.Discovery;

public class ResourceDiscoveryTests
{
    [Fact]
    public async Task Find_TakesTwoRequests_AndRemembers()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);

        var deployment = await connection.Discovery.FindAsync("apps/v1", "Deployment", default);
        var role = await connection.Discovery.FindAsync("rbac.authorization.k8s.io/v1", "ClusterRole", default);
        var nothing = await connection.Discovery.FindAsync("apps/v1", "Deploymint", default);

        Assert.Equal(("deployments", true), (deployment!.Plural, deployment.IsNamespaced));
        Assert.Equal(("clusterroles", false), (role!.Plural, role.IsNamespaced));
        Assert.Contains("patch", deployment.Verbs);
        Assert.Null(nothing);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task All_OfAServerThatAnswersVersionByVersion_IsTheSame()
    {
        await using var modern = await FakeApiServer.StartAsync();
        await using var old = await FakeApiServer.StartAsync(new FakeApiServerOptions { HasAggregatedDiscovery = false });
        await using var toModern = FakeConnection.To(modern);
        await using var toOld = FakeConnection.To(old);

        var expected = await toModern.Discovery.AllAsync(default);
        var actual = await toOld.Discovery.AllAsync(default);

        Assert.Equal(expected.Select(Text), actual.Select(Text));
        Assert.True(old.Requests.Count > 10);
    }

    [Fact]
    public async Task All_WithoutAGroupWhoseServerIsDown()
    {
        await using var server = await FakeApiServer.StartAsync(new FakeApiServerOptions { HasAggregatedDiscovery = false });
        await using var connection = FakeConnection.To(server);
        server.Faults.When(request => request.Path == "/apis/autoscaling/v2", FaultKind.Unavailable, times: 100);

        Assert.Null(await connection.Discovery.FindAsync("autoscaling/v2", "HorizontalPodAutoscaler", default));
        Assert.NotNull(await connection.Discovery.FindAsync("apps/v1", "Deployment", default));
    }

    [Fact]
    public async Task Refresh_FindsResourcesThatHaveComeUp()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);
        Assert.Null(await connection.Discovery.FindAsync("demo.example.com/v1", "Backup", default));
        server.Add("apiextensions.k8s.io/v1", "CustomResourceDefinition", null, "backups.demo.example.com", Definition());
        await Fake.Eventually.AsyncTrue(async () => (await connection.Client.SendAsync(new ApiRequest(HttpMethod.Get, "/apis/demo.example.com/v1"), default)).IsSuccess);
        Assert.Null(await connection.Discovery.FindAsync("demo.example.com/v1", "Backup", default));

        server.Faults.When(request => request.Path == "/apis", FaultKind.StaleDiscovery);
        await connection.Discovery.RefreshAsync(default);
        Assert.Null(await connection.Discovery.FindAsync("demo.example.com/v1", "Backup", default));

        await connection.Discovery.RefreshAsync(default);
        Assert.Equal("/apis/demo.example.com/v1/namespaces/a/backups/b", (await connection.Discovery.FindAsync("demo.example.com/v1", "Backup", default))!.PathOf("a", "b"));
    }

    [Fact]
    public async Task Find_WithoutGoodCredentials_SaysSo()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.As(server, "{ token: wrong-and-secret }");

        var exception = await Assert.ThrowsAsync<ClusterException>(() => connection.Discovery.FindAsync("v1", "Pod", default));

        Assert.Equal($"{connection.Server} (context 'fake') does not accept the credentials (Unauthorized). Sign in anew, or check the user of the context.", exception.Message);
    }

    private static string Text(ApiResource resource) => $"{resource.ApiVersion} {resource.Kind} {resource.Plural} {resource.IsNamespaced} {string.Join(',', resource.Verbs)}";

    private static MapNode Definition() => MapNode.Of("spec", MapNode.Of(
        ("group", "demo.example.com"), ("scope", "Namespaced"),
        ("names", MapNode.Of(("plural", "backups"), ("singular", "backup"), ("kind", "Backup"))),
        ("versions", ListNode.Of(MapNode.Of(("name", "v1"), ("served", true), ("storage", true))))));
}
