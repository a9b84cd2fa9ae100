using System.Collections.Concurrent;
using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Applying;
using KubeDsl.Cluster.Objects;
using KubeDsl.Cluster.Planning;
using KubeDsl.Cluster.Pruning;
using KubeDsl.Cluster.Running;
using KubeDsl.Cluster.Secrecy;
using KubeDsl.Cluster.Sets;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Diffing;

/// <summary>Asks the server what an apply would change, and compares that with what is there.</summary>
internal sealed class DiffRun
{
    private readonly ClusterAccess cluster;
    private readonly ApplyOptions options;
    private readonly IRunObserver observer;
    private readonly SecretText secrets = new();
    private readonly Refusals refusals;
    private readonly ObjectApplier applier;
    private readonly ConcurrentDictionary<ResourceIdentity, ObjectDiff> diffs = new();

    public DiffRun(ClusterAccess cluster, ApplyOptions options, IRunObserver observer)
    {
        this.cluster = cluster;
        this.options = options with { DryRun = DryRun.Server };
        this.observer = new OrderedObserver(observer);
        refusals = new Refusals(secrets);
        applier = new ObjectApplier(cluster.Client, this.options, refusals, new Recreation(cluster.Client, new ObjectDeletion(cluster.Client, cluster.Time)));
    }

    /// <exception cref="ClusterException">The server cannot be asked.</exception>
    /// <exception cref="OperationCanceledException">The user ended the run.</exception>
    public async Task<DiffReport> RunAsync(ObjectPlan plan, CancellationToken cancellation)
    {
        foreach (var planned in plan.Objects)
            secrets.Learn(planned.Manifest.Root);
        observer.Started([.. plan.Identities]);

        var steps = new ParallelSteps(options.Parallelism, observer);
        var results = await steps.RunAsync(plan.Objects, planned => planned.Identity, (planned, token) => CompareAsync(planned, plan, token), cancellation);
        cancellation.ThrowIfCancellationRequested();

        var all = plan.Problems.Select(UnplannedResult.Of).Select(Failed).Concat(results.Select(result => result.IsSuccess ? diffs[result.Identity] : Failed(result)));
        return new DiffReport([.. all, .. options is { Set: not null, Prune: true } ? await LeavingAsync(plan, cancellation) : []]);
    }

    private static ObjectDiff Failed(ObjectResult result) => new(result.Identity, DiffKind.Failed) { Failure = result };

    private async Task<ObjectResult> CompareAsync(PlannedObject planned, ObjectPlan plan, CancellationToken cancellation)
    {
        var answer = await cluster.Client.SendAsync(new ApiRequest(HttpMethod.Get, planned.Path), cancellation);
        if (!answer.IsSuccess && answer.StatusCode != 404)
            return new ObjectResult(planned.Identity, Outcome.Failed) { Problems = refusals.Read(planned, answer), Manifest = planned.Manifest };

        var before = answer.IsSuccess && answer.Body is { } live ? new LiveObject(live) : null;
        if (before is not null)
            secrets.Learn(before.Root);
        var applied = await applier.ApplyAsync(planned, before, cancellation);
        if (!applied.Result.IsSuccess && !(before is null && NeedsWhatIsNotThere(planned, plan)))
            return applied.Result;

        diffs[planned.Identity] = before is null ? Added(planned)
            : applied.Live is { } after && applied.Result.Outcome != Outcome.Recreated ? Changed(planned, before, after)
            : new ObjectDiff(planned.Identity, DiffKind.Changed) { Changes = ObjectComparison.Changes(before.Root, OutgoingObject.Of(planned, options.Set)) };
        return new ObjectResult(planned.Identity, Outcome.Planned);
    }

    private static bool NeedsWhatIsNotThere(PlannedObject planned, ObjectPlan plan) =>
        planned.IsPromised || (planned.Namespace is { } @namespace && plan.CreatedNamespaces.Contains(@namespace));

    private static ObjectDiff Added(PlannedObject planned) =>
        new(planned.Identity, DiffKind.Added) { Body = SecretFields.Mask(OutgoingObject.Of(planned, set: null)) };

    private static ObjectDiff Changed(PlannedObject planned, LiveObject before, MapNode after)
    {
        var changes = ObjectComparison.Changes(before.Root, after);
        return new ObjectDiff(planned.Identity, changes.Count == 0 ? DiffKind.Unchanged : DiffKind.Changed) { Changes = changes };
    }

    private async Task<IEnumerable<ObjectDiff>> LeavingAsync(ObjectPlan plan, CancellationToken cancellation)
    {
        var set = options.Set!;
        if (await new ApplySetStore(cluster.Client, set).ReadAsync(options.Adopt, cancellation) is not { } contents)
            return [];
        var identities = plan.Identities.ToHashSet();
        return (await new MemberFinder(cluster.Client, cluster.Discovery, options.Parallelism).FindAsync(contents, set, cancellation))
            .Where(member => !identities.Contains(member.Identity) && Pruner.MayDelete(member))
            .Select(member => new ObjectDiff(member.Identity, DiffKind.Removed));
    }
}
