using System.Collections.Concurrent;
using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Objects;
using KubeDsl.Cluster.Running;
using KubeDsl.Cluster.Secrecy;
using KubeDsl.Cluster.Sets;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Waiting;

/// <summary>Waits until objects are ready, have failed, or the time is over.</summary>
internal sealed class Waiter(ClusterAccess cluster, IRunObserver observer, SecretText secrets)
{
    private readonly ConcurrentDictionary<ResourceIdentity, Readiness> states = new();

    /// <summary>The set that all targets are in, so that only its members are watched; null to watch whatever is there.</summary>
    public string? SetId { get; init; }

    /// <summary>Waits.</summary>
    /// <returns>The objects that are not ready, in the order of the targets; empty when all are.</returns>
    public async Task<IReadOnlyList<NotReady>> WaitAsync(IReadOnlyList<WaitTarget> targets, TimeSpan timeout, CancellationToken cancellation)
    {
        var pending = targets.Where(target => target.Known is null || !Note(target, new LiveObject(target.Known))).ToArray();
        if (pending.Length > 0)
            await WatchAllAsync(pending, timeout, cancellation);

        var notReady = targets.Where(target => !states.TryGetValue(target.Identity, out var state) || !state.IsReady).ToArray();
        var details = new FailureDetails(cluster.Client, secrets);
        var found = new List<NotReady>();
        foreach (var target in notReady)
            found.Add(await details.GatherAsync(target, states.GetValueOrDefault(target.Identity) ?? Readiness.Progressing("nothing is known about it"), cancellation));
        return found;
    }

    private async Task WatchAllAsync(WaitTarget[] pending, TimeSpan timeout, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(timeout, cluster.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(both.Token);
        var claims = new ClaimBinding(cluster.Client);
        var watches = pending
            .GroupBy(target => target.CollectionPath)
            .Select(group => new CollectionWatch(cluster, [.. group], SetId, (target, live) => SettleAsync(target, live, claims, both.Token)).RunAsync(both.Token));
        var troubles = new PodTroubles(cluster, pending, IsOpen, Tell).RunAsync(done.Token);
        try
        {
            await Task.WhenAll(watches);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The time is over; what is not ready is told with its last state.
        }
        finally
        {
            await done.CancelAsync();
            await troubles;
        }
        cancellation.ThrowIfCancellationRequested();
    }

    // Answers whether the object needs no more waiting.
    private async Task<bool> SettleAsync(WaitTarget target, LiveObject? live, ClaimBinding claims, CancellationToken cancellation)
    {
        if (live is null)
        {
            Tell(target, Readiness.Progressing("is not there"));
            return false;
        }
        if (await claims.WaitsForPodAsync(target, live, cancellation))
        {
            Tell(target, Readiness.Ready("waits for its first pod"));
            return true;
        }
        return Note(target, live);
    }

    private bool Note(WaitTarget target, LiveObject live)
    {
        var state = ReadinessRules.Of(live);
        Tell(target, state);
        return state.State != ReadinessState.Progressing;
    }

    private void Tell(WaitTarget target, Readiness readiness)
    {
        readiness = readiness with { Message = secrets.Clean(readiness.Message) };
        var before = states.GetValueOrDefault(target.Identity);
        states[target.Identity] = readiness;
        // What is ready from the beginning is no news.
        if (before != readiness && (before is not null || !readiness.IsReady))
            observer.Waiting(target.Identity, readiness);
    }

    private bool IsOpen(WaitTarget target) => !states.TryGetValue(target.Identity, out var state) || state.State == ReadinessState.Progressing;
}
