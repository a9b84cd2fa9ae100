using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Objects;
using KubeDsl.Cluster.Planning;
using KubeDsl.Cluster.Pruning;
using KubeDsl.Cluster.Running;
using KubeDsl.Cluster.Sets;

namespace KubeDsl.Cluster.Deleting;

/// <summary>Deletes objects in the reverse of the order in which they were made.</summary>
internal sealed class DeleteRun
{
    private readonly ClusterAccess cluster;
    private readonly DeletionOptions options;
    private readonly IRunObserver observer;
    private readonly ObjectDeletion deletion;
    private readonly ParallelSteps steps;
    private readonly List<ObjectResult> results = [];

    public DeleteRun(ClusterAccess cluster, DeletionOptions options, IRunObserver observer)
    {
        this.cluster = cluster;
        this.options = options;
        this.observer = new OrderedObserver(observer);
        deletion = new ObjectDeletion(cluster.Client, cluster.Time);
        steps = new ParallelSteps(options.Parallelism, this.observer);
    }

    /// <summary>The members of a set; null when there is no such set.</summary>
    /// <exception cref="ClusterException">The set belongs to somebody else, or cannot be read.</exception>
    public async Task<IReadOnlyList<DeleteTarget>?> MembersAsync(ApplySetParent set, bool adopt, CancellationToken cancellation)
    {
        if (await new ApplySetStore(cluster.Client, set).ReadAsync(adopt, cancellation) is not { } contents)
            return null;
        var members = await new MemberFinder(cluster.Client, cluster.Discovery, options.Parallelism).FindAsync(contents, set, cancellation);
        return [.. members.Where(member => Pruner.MayDelete(member) || member.Live.IsBeingDeleted).Select(DeleteTarget.Of)];
    }

    /// <summary>Deletes the objects, and behind them the parent of their set.</summary>
    /// <param name="targets">The objects.</param>
    /// <param name="set">The set whose members they are; null for none.</param>
    /// <param name="cancellation">From here on nothing new is begun.</param>
    public async Task<RunReport> RunAsync(IReadOnlyList<DeleteTarget> targets, ApplySetParent? set, CancellationToken cancellation)
    {
        observer.Started([.. targets.Select(target => target.Identity)]);
        string? trouble = null;
        try
        {
            foreach (var wave in targets.GroupBy(target => target.Wave).OrderByDescending(group => group.Key))
                results.AddRange(await steps.RunAsync(
                    [.. wave.OrderBy(target => target.Identity, ObjectNames.Order)], target => target.Identity, DeleteAsync, cancellation));
            if (set is not null && !options.DryRun && results.TrueForAll(result => result.IsSuccess))
                await new ApplySetStore(cluster.Client, set).DeleteAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Told by the report.
        }
        catch (ClusterException exception)
        {
            trouble = exception.Message;
        }
        return new RunReport { Results = results, Trouble = trouble, WasInterrupted = cancellation.IsCancellationRequested, IsDryRun = options.DryRun };
    }

    private async Task<ObjectResult> DeleteAsync(DeleteTarget target, CancellationToken cancellation)
    {
        var uid = target.Uid;
        if (uid is null)
        {
            var found = await cluster.Client.SendAsync(new ApiRequest(HttpMethod.Get, target.Path), cancellation);
            if (found.StatusCode == 404)
                return new ObjectResult(target.Identity, Outcome.Absent);
            if (!found.IsSuccess || found.Body is not { } body)
                return DeletionRefusal.Of(target.Identity, found);
            uid = new LiveObject(body).Uid;
        }
        if (options.DryRun)
            return new ObjectResult(target.Identity, Outcome.Deleted);

        var answer = await deletion.DeleteAsync(target.Path, uid, Propagation.Foreground, cancellation);
        if (answer.StatusCode == 404)
            return new ObjectResult(target.Identity, Outcome.Absent);
        if (!answer.IsSuccess)
            return DeletionRefusal.Of(target.Identity, answer);
        var held = options.Wait ? await deletion.WaitUntilGoneAsync(target.Path, uid, options.Timeout, cancellation) : null;
        return held is null
            ? new ObjectResult(target.Identity, Outcome.Deleted) { Warnings = answer.Warnings }
            : new ObjectResult(target.Identity, Outcome.Failed) { Problems = [new ObjectProblem(held)] };
    }
}
