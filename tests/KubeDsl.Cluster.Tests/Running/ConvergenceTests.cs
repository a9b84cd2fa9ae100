using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Running;
using KubeDsl.Cluster.Tests.Running.Memory;

namespace KubeDsl.Cluster.Tests.Running;

/// <summary>
/// Whatever goes wrong at whichever request of an apply of fifty objects: the account says so, a second run gets to the same end, and nothing
/// of others is touched.
/// </summary>
public class ConvergenceTests
{
    public static TheoryData<string> Faults => [.. Kinds.Keys];

    private static readonly Dictionary<string, Func<MemoryFault>> Kinds = new()
    {
        ["server cannot be reached"] = () => new MemoryFault { Before = () => throw new ClusterException("The server cannot be reached.") },
        ["answer is lost"] = () => new MemoryFault { After = () => throw new ClusterException("The connection broke.") },
        ["500"] = () => new MemoryFault { Answer = MemoryCluster.Failure(500, "InternalError", "etcd is away") },
        ["403"] = () => new MemoryFault { Answer = MemoryCluster.Failure(403, "Forbidden", "may not") },
        ["409"] = () => new MemoryFault { Answer = MemoryCluster.Failure(409, "Conflict", "the object has been modified") },
        ["503"] = () => new MemoryFault { Answer = MemoryCluster.Failure(503, "ServiceUnavailable", "busy") },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task FailedRequest_IsMendedByTheNextRun(string kind)
    {
        var (expected, requests) = await UndisturbedAsync();
        for (var at = 0; at < requests; at++)
        {
            var cluster = await FiftyObjects.ClusterAsync();
            var start = cluster.Log.Count;
            var met = false;
            cluster.FaultAt = (number, _) =>
            {
                if (met || number - start != at)
                    return null;
                met = true;
                return Kinds[kind]();
            };

            var observer = new Recorder();
            var success = await RunAsync(cluster, observer, CancellationToken.None);
            Assert.True(met);
            AssertMended(cluster, expected, kind, at, success, observer, await RunAsync(cluster, observer, CancellationToken.None));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task InterruptedRun_IsMendedByTheNextRun(bool isBefore)
    {
        var (expected, requests) = await UndisturbedAsync();
        for (var at = 0; at < requests; at++)
        {
            var cluster = await FiftyObjects.ClusterAsync();
            var start = cluster.Log.Count;
            using var interruption = new CancellationTokenSource();
            cluster.FaultAt = (number, _) => number - start != at ? null
                : isBefore ? new MemoryFault { Before = interruption.Cancel }
                : new MemoryFault { After = interruption.Cancel };

            var observer = new Recorder();
            var report = await MemoryRun.ApplyAsync(cluster, FiftyObjects.Now, FiftyObjects.Options, observer, interruption.Token);
            Assert.True(report.WasInterrupted);
            Assert.False(report.IsSuccess);
            // Every object of the plan is in the account, whatever became of it.
            Assert.Equal(52, report.Results.Select(result => result.Identity).Distinct().Count(identity => identity.Name is not ("old" or "jobs")));
            cluster.FaultAt = null;
            AssertMended(cluster, expected, "interruption", at, false, observer, await RunAsync(cluster, observer, CancellationToken.None));
        }
    }

    private static async Task<(string Snapshot, int Requests)> UndisturbedAsync()
    {
        var cluster = await FiftyObjects.ClusterAsync();
        var start = cluster.Log.Count;
        var report = await MemoryRun.ApplyAsync(cluster, FiftyObjects.Now, FiftyObjects.Options);
        Assert.True(report.IsSuccess);
        Assert.Equal(3, report.Count(Outcome.Pruned));
        Assert.Equal(10, report.Count(Outcome.Created));
        return (cluster.Snapshot(), cluster.Log.Count - start);
    }

    private static async Task<bool> RunAsync(MemoryCluster cluster, Recorder observer, CancellationToken cancellation)
    {
        try
        {
            return (await MemoryRun.ApplyAsync(cluster, FiftyObjects.Now, FiftyObjects.Options, observer, cancellation)).IsSuccess;
        }
        catch (ClusterException exception)
        {
            observer.Noted(exception.Message);
            return false;
        }
    }

    private static void AssertMended(MemoryCluster cluster, string expected, string kind, int at, bool first, Recorder observer, bool second)
    {
        Assert.True(second, $"'{kind}' at request {at}: the second run failed. {string.Join('\n', observer.Lines)}");
        Assert.True(cluster.Snapshot() == expected, $"'{kind}' at request {at}: the second run ended elsewhere. First run {(first ? "well" : "failed")}.\n{cluster.Snapshot()}\n--- expected ---\n{expected}");
        foreach (var (path, live) in FiftyObjects.Others())
            Assert.Equal(live["data"], cluster.Objects[path]["data"]);
        Assert.DoesNotContain(observer.Lines, line => line.Contains(FiftyObjects.PlantedSecret, StringComparison.Ordinal));
    }
}
