using KubeDsl.Cluster.Planning;
using KubeDsl.Cluster.Running;
using KubeDsl.Cluster.Secrecy;
using KubeDsl.Cluster.Waiting;

namespace KubeDsl.Cluster.Applying;

/// <summary>Waits until the server knows the kinds that were just defined.</summary>
internal sealed class DefinitionWait(ClusterAccess cluster, IRunObserver observer, TimeSpan timeout)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits for the definitions, then for discovery to show the kinds that the plan needs.</summary>
    public async Task WaitAsync(IReadOnlyList<PlannedObject> definitions, ObjectPlan plan, CancellationToken cancellation)
    {
        if (definitions.Count == 0)
            return;
        var limit = timeout < Longest ? timeout : Longest;
        var targets = definitions.Select(planned => new WaitTarget(planned.Resource, planned.Namespace, planned.Manifest.Name, null)).ToArray();
        await new Waiter(cluster, observer, new SecretText()).WaitAsync(targets, limit, cancellation);

        var promised = plan.Objects.Where(planned => planned.IsPromised).Select(planned => (planned.Manifest.ApiVersion, planned.Manifest.Kind)).Distinct().ToArray();
        if (promised.Length == 0)
            return;
        var end = cluster.Time.GetTimestamp() + (long)(limit.TotalSeconds * cluster.Time.TimestampFrequency);
        do
        {
            await cluster.Discovery.RefreshAsync(cancellation);
            if (await AllKnownAsync(promised, cancellation))
                return;
            await Task.Delay(Pause, cluster.Time, cancellation);
        }
        while (cluster.Time.GetTimestamp() < end);
    }

    private async Task<bool> AllKnownAsync(IEnumerable<(string ApiVersion, string Kind)> kinds, CancellationToken cancellation)
    {
        foreach (var (apiVersion, kind) in kinds)
            if (await cluster.Discovery.FindAsync(apiVersion, kind, cancellation) is null)
                return false;
        return true;
    }
}
