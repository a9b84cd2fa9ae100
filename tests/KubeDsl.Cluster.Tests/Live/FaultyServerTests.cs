using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Running;
using KubeDsl.Cluster.Tests.Running.Memory;
using KubeDsl.Fakes.Faults;

namespace KubeDsl.Cluster.Tests.Live;

/// <summary>Faults of servers and networks on the way of an apply of fifty objects: what the client does not mend, the next run does.</summary>
public class FaultyServerTests
{
    // Every kind of fault meets every tenth request; ConvergenceTests has all requests without a network.
    private const int Every = 10;

    private static readonly string Text = string.Join("\n---\n", Enumerable.Range(0, 25).SelectMany(number => new[]
    {
        $"{{apiVersion: v1, kind: ConfigMap, metadata: {{name: c{number}}}, data: {{value: '1'}}}}",
        $"{{apiVersion: v1, kind: Secret, metadata: {{name: s{number}}}, stringData: {{password: planted-secret-{number}}}}}",
    }));

    public static TheoryData<FaultKind> Faults => [.. Enum.GetValues<FaultKind>().Where(fault => fault is not (FaultKind.WatchClosed or FaultKind.Slow))];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Fault_IsMendedByTheClientOrTheNextRun(FaultKind fault)
    {
        await using var cluster = await ClusterUnderTest.OpenAsync(ClusterUnderTest.Fake);
        var server = cluster.Server!;
        server.Faults.RetryAfterSeconds = 0;
        server.Add("v1", "ConfigMap", cluster.Namespace, "others", Yaml.Map("{data: {a: b}}"));
        server.Faults.When(request => request.Index % Every == 0, fault, times: 5);

        var observer = new Recorder();
        try
        {
            await cluster.ApplyAsync(Text, cluster.InSet, observer);
        }
        catch (ClusterException exception)
        {
            observer.Noted(exception.Message);
        }
        server.Faults.Clear();
        var second = await cluster.ApplyAsync(Text, cluster.InSet, observer);

        Assert.True(second.IsSuccess, string.Join('\n', observer.Lines));
        for (var number = 0; number < 25; number++)
            Assert.True((await cluster.GetAsync("secrets", $"s{number}")).IsSuccess);
        Assert.Equal(Yaml.Map("{a: b}"), (await cluster.GetAsync("configmaps", "others")).Body!["data"]);
        Assert.DoesNotContain(observer.Lines, line => line.Contains("planted-secret", StringComparison.Ordinal));
        Assert.Equal(50, (await cluster.ApplyAsync(Text, cluster.InSet)).Count(Outcome.Unchanged));
    }

    [Fact]
    public async Task WaitGoesOnWhenWatchesCloseAndGrowOld()
    {
        await using var cluster = await ClusterUnderTest.OpenAsync(ClusterUnderTest.Fake);
        var server = cluster.Server!;
        server.Controllers.Delay = TimeSpan.FromMilliseconds(600);
        server.Faults.When(request => request.IsWatch, FaultKind.WatchClosed, times: 2);
        server.Faults.When(request => request.IsWatch, FaultKind.Expired);

        var report = await cluster.ApplyAsync(
            "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {replicas: 2, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: a}]}}}}",
            cluster.InSet with { Wait = true, Timeout = TimeSpan.FromSeconds(30) });
        Assert.True(report.IsSuccess, string.Join('\n', report.NotReady));
        Assert.True(server.Requests.Count(request => request.IsWatch) >= 3);
    }

    [Fact]
    public async Task WaitPollsWhereWatchingIsForbidden()
    {
        await using var cluster = await ClusterUnderTest.OpenAsync(ClusterUnderTest.Fake);
        var server = cluster.Server!;
        server.Controllers.Delay = TimeSpan.FromMilliseconds(300);
        server.Faults.When(request => request.IsWatch, FaultKind.Forbidden, times: int.MaxValue);

        var report = await cluster.ApplyAsync(
            "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: a}]}}}}",
            cluster.InSet with { Wait = true, Timeout = TimeSpan.FromSeconds(30) });
        Assert.True(report.IsSuccess, string.Join('\n', report.NotReady));
    }
}
