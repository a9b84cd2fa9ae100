using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Connecting;
using KubeDsl.Fakes;
using KubeDsl.Fakes.Faults;
using KubeDsl.Fakes.Storage;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Tests.Api;

public class WatchTests
{
    private const string Path = "/api/v1/namespaces/default/configmaps";

    [Fact]
    public async Task Watch_TellsWhatHappensToTheObjectsThatMatch()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);
        var version = server.Objects.Version;
        Put(server, "other", "x", "no");
        Put(server, "one", "1", "yes");
        Put(server, "one", "2", "yes");
        Put(server, "one", "2", "no");

        var seen = await TakeAsync(connection, new WatchRequest(Path, $"{version}", LabelSelector: "set=yes"), 3);

        Assert.Equal([WatchEventKind.Added, WatchEventKind.Modified, WatchEventKind.Deleted], seen.Select(change => change.Kind));
        Assert.Equal("2", seen[1].Object.Find("data", "a")!.ToString());
    }

    [Fact]
    public async Task Watch_GoesOnWhileThingsHappen()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);
        var taking = TakeAsync(connection, new WatchRequest(Path, $"{server.Objects.Version}", FieldSelector: "metadata.name=late"), 2);

        await Fake.Eventually.AsyncTrue(() => Task.FromResult(server.Requests.Any(request => request.IsWatch)));
        Put(server, "late", "1", "yes");
        await Task.Delay(50);
        Put(server, "late", "2", "yes");

        Assert.Equal(["1", "2"], (await taking).Select(change => change.Object.Find("data", "a")!.ToString()));
    }

    [Fact]
    public async Task Watch_OfAVersionTooOld_IsExpired()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);

        Assert.Equal(WatchEventKind.Expired, Assert.Single(await TakeAsync(connection, new WatchRequest(Path, "1"), 9)).Kind);
    }

    [Fact]
    public async Task Watch_RefusedWith410_IsExpired()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);
        server.Faults.When(request => request.IsWatch, FaultKind.Expired);

        Assert.Equal(WatchEventKind.Expired, Assert.Single(await TakeAsync(connection, new WatchRequest(Path, $"{server.Objects.Version}"), 9)).Kind);
    }

    [Fact]
    public async Task Watch_ClosedByTheServer_Ends()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);
        server.Faults.When(request => request.IsWatch, FaultKind.WatchClosed);

        Assert.Empty(await TakeAsync(connection, new WatchRequest(Path, $"{server.Objects.Version}"), 9));
    }

    [Fact]
    public async Task Watch_Refused_SaysWhy()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);
        server.Faults.When(request => request.IsWatch, FaultKind.Forbidden);

        var exception = await Assert.ThrowsAsync<ClusterException>(() => TakeAsync(connection, new WatchRequest(Path, "0"), 9));

        Assert.Contains("cannot watch resource \"configmaps\"", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_IsOpenedAgainAfterFaults()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);
        var version = server.Objects.Version;
        Put(server, "one", "1", "yes");
        server.Faults.When(request => request.IsWatch, FaultKind.TooManyRequests);
        server.Faults.When(request => request.IsWatch, FaultKind.Reset);

        Assert.Single(await TakeAsync(connection, new WatchRequest(Path, $"{version}"), 1));
        Assert.Equal(3, server.Requests.Count(request => request.IsWatch));
    }

    [Fact]
    public async Task Watch_ServerGoesAway_Ends()
    {
        var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);
        var taking = TakeAsync(connection, new WatchRequest(Path, $"{server.Objects.Version}"), 9);
        await Fake.Eventually.AsyncTrue(() => Task.FromResult(server.Requests.Any(request => request.IsWatch)));

        await server.DisposeAsync();

        Assert.Empty(await taking.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Watch_Cancelled_Ends()
    {
        await using var server = await FakeApiServer.StartAsync();
        await using var connection = FakeConnection.To(server);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in connection.Client.WatchAsync(new WatchRequest(Path, $"{server.Objects.Version}"), cancellation.Token))
            {
            }
        });
    }

    private static void Put(FakeApiServer server, string name, string value, string set) => server.Objects.Update(
        new ObjectKey("", "configmaps", "default", name),
        _ => MapNode.Of(
            ("apiVersion", "v1"), ("kind", "ConfigMap"), ("metadata", MapNode.Of(("name", name), ("namespace", "default"), ("labels", MapNode.Of("set", set)))), ("data", MapNode.Of("a", value))));

    private static async Task<List<WatchEvent>> TakeAsync(ClusterConnection connection, WatchRequest request, int count)
    {
        var seen = new List<WatchEvent>();
        await foreach (var change in connection.Client.WatchAsync(request, default))
        {
            seen.Add(change);
            if (seen.Count == count)
                break;
        }
        return seen;
    }
}
