using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Waiting.Kinds;

namespace KubeDsl.Cluster.Waiting;

/// <summary>While workloads are waited for, looks at their pods now and then, so that a bad image is told at once and not when the time is over.</summary>
internal sealed class PodTroubles(ClusterAccess cluster, IReadOnlyList<WaitTarget> targets, Func<WaitTarget, bool> isOpen, Action<WaitTarget, Readiness> tell)
{
    private const int MostLookedAt = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pause, cluster.Time, cancellation);
                foreach (var target in targets.Where(target => WorkloadPods.Has(target.Resource) && isOpen(target)).Take(MostLookedAt))
                    await LookAsync(target, cancellation);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ClusterException)
        {
            // Only a help: the wait itself goes on, and tells what is wrong when it ends.
        }
    }

    private async Task LookAsync(WaitTarget target, CancellationToken cancellation)
    {
        foreach (var pod in await WorkloadPods.FindAsync(cluster.Client, target, cancellation))
            if (PodReadiness.Troubles(pod).FirstOrDefault() is { } trouble && isOpen(target))
            {
                tell(target, Readiness.Progressing($"pod '{pod.Name}': {trouble}"));
                return;
            }
    }
}
