using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Connecting;
using KubeDsl.Fakes;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Tests.Connecting;

public class ClusterConnectionTests
{
    [Fact]
    public async Task Open_ReachesTheServerOfTheKubeconfig()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = ClusterConnection.Open(new ConnectionOptions { Kubeconfig = server.KubeconfigPath });

        var deployments = await connection.Discovery.FindAsync("apps/v1", "Deployment", default);
        var answer = await connection.Client.SendAsync(new ApiRequest(HttpMethod.Get, "/api/v1/namespaces/default"), default);

        Assert.Equal("/apis/apps/v1/namespaces/default/deployments", deployments!.PathOf(connection.Namespace, null));
        Assert.Equal("Active", answer.Body!.Find("status", "phase")!.ToString());
        Assert.Equal(("fake", "default"), (connection.ContextName, connection.Namespace));
        Assert.All(server.Requests, request => Assert.Equal("HTTP/2", request.Protocol));
    }
}
