using System.Collections.Concurrent;
using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Planning;
using KubeDsl.Cluster.Pruning;
using KubeDsl.Cluster.Running;
using KubeDsl.Cluster.Secrecy;
using KubeDsl.Cluster.Sets;
using KubeDsl.Cluster.Waiting;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Applying;

/// <summary>
/// One apply from beginning to end: note in the set what it will hold, send everything wave by wave, delete what left the set, wait. Each step
/// leaves a state from which the next run gets to the same end.
/// </summary>
internal sealed class ApplyRun
{
    private readonly ClusterAccess cluster;
    private readonly ApplyOptions options;
    private readonly IRunObserver observer;
    private readonly SecretText secrets = new();
    private readonly ObjectApplier applier;
    private readonly Refusals refusals;
    private readonly ParallelSteps steps;
    private readonly MemberFinder finder;
    private readonly ConcurrentDictionary<ResourceIdentity, MapNode> live = new();
    private readonly List<ObjectResult> results = [];

    public ApplyRun(ClusterAccess cluster, ApplyOptions options, IRunObserver observer)
    {
        this.cluster = cluster;
        this.options = options;
        this.observer = new OrderedObserver(observer);
        refusals = new Refusals(secrets);
        applier = new ObjectApplier(cluster.Client, options, refusals, new Recreation(cluster.Client, new ObjectDeletion(cluster.Client, cluster.Time)));
        steps = new ParallelSteps(options.Parallelism, this.observer);
        finder = new MemberFinder(cluster.Client, cluster.Discovery, options.Parallelism);
    }

    /// <summary>Applies a plan.</summary>
    /// <returns>The account; also when the user ended the run.</returns>
    /// <exception cref="ClusterException">Nothing could be begun.</exception>
    public async Task<RunReport> RunAsync(ObjectPlan plan, CancellationToken cancellation)
    {
        RefuseEmptying(plan);
        RefuseOwnParent(plan);
        foreach (var planned in plan.Objects)
            secrets.Learn(planned.Manifest.Root);
        observer.Started([.. plan.Identities]);
        foreach (var problem in plan.Problems)
            Take(UnplannedResult.Of(problem));

        IReadOnlyList<NotReady> notReady = [];
        string? trouble = null;
        var wasInterrupted = false;
        try
        {
            if (options.DryRun == DryRun.Client)
                TakeAll(plan.Objects.Select(planned => new ObjectResult(planned.Identity, Outcome.Planned) { Manifest = planned.Manifest }));
            else
                notReady = await ApplyAsync(plan, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            wasInterrupted = true;
        }
        catch (ClusterException exception) when (results.Exists(result => result.IsSuccess))
        {
            trouble = exception.Message;
        }
        TakeAll(NotReached(plan));
        return new RunReport
        {
            Results = results,
            NotReady = notReady,
            Trouble = trouble,
            WasInterrupted = wasInterrupted || cancellation.IsCancellationRequested,
            IsDryRun = options.DryRun != DryRun.None,
        };
    }

    private async Task<IReadOnlyList<NotReady>> ApplyAsync(ObjectPlan plan, CancellationToken cancellation)
    {
        var membership = options.Set is null ? null : new Membership(cluster, options, finder);
        if (membership is not null)
            await membership.ReadAsync(plan, cancellation);
        var prior = membership is null ? PriorObjects.Unlisted(cluster.Client) : await membership.ListAsync(cancellation);

        // The parent of the set lives in a namespace, which the set itself may bring along.
        var home = plan.Objects.FirstOrDefault(planned => planned.Wave == Wave.Namespaces && planned.Manifest.Name == options.Set?.Namespace);
        if (home is not null)
            await SendAsync([home], plan, prior, cancellation);
        if (membership is not null)
            await membership.WidenAsync(plan, cancellation);

        foreach (var wave in plan.Waves)
        {
            await SendAsync([.. wave.Where(planned => planned != home)], plan, prior, cancellation);
            if (wave.Key == Wave.Definitions && options.DryRun == DryRun.None)
                await new DefinitionWait(cluster, observer, options.Timeout).WaitAsync([.. wave.Where(planned => live.ContainsKey(planned.Identity))], plan, cancellation);
        }

        cancellation.ThrowIfCancellationRequested();
        if (membership is not null && options.Prune)
            await PruneAsync(membership, plan, cancellation);
        return options.Wait && options.DryRun == DryRun.None
            ? await WaitAsync(plan, cancellation)
            : [];
    }

    private async Task SendAsync(IReadOnlyList<PlannedObject> wave, ObjectPlan plan, PriorObjects prior, CancellationToken cancellation) =>
        results.AddRange(await steps.RunAsync(wave, planned => planned.Identity, (planned, token) => SendOneAsync(planned, plan, prior, token), cancellation));

    private async Task<ObjectResult> SendOneAsync(PlannedObject planned, ObjectPlan plan, PriorObjects prior, CancellationToken cancellation)
    {
        if (options.Set is { } set && !options.Adopt && prior.SetOf(planned) is { } other && other != set.Id)
            return Failed(planned, $"It is a member of another ApplySet, '{other}'. Remove it from that set first, or take it over with --adopt.");

        var applied = await applier.ApplyAsync(planned, await prior.FindAsync(planned, cancellation), cancellation);
        if (applied.Live is { } body)
            live[planned.Identity] = body;
        return options.DryRun == DryRun.Server && IsMissingPrerequisite(applied.Result, planned, plan)
            ? new ObjectResult(planned.Identity, Outcome.Created) { Manifest = planned.Manifest, Detail = "not tried on the server: what it needs would be created first" }
            : applied.Result;
    }

    // In a dry run the namespace or the definition that an object needs is not there, though the run itself would make it.
    private static bool IsMissingPrerequisite(ObjectResult result, PlannedObject planned, ObjectPlan plan) =>
        result.Outcome == Outcome.Failed
        && (planned.IsPromised || (planned.Namespace is { } @namespace && plan.CreatedNamespaces.Contains(@namespace) && result.Problems is [{ Field: "metadata.namespace" }]));

    private async Task PruneAsync(Membership membership, ObjectPlan plan, CancellationToken cancellation)
    {
        if (results.Exists(result => !result.IsSuccess))
        {
            observer.Noted("Nothing was pruned, because not everything was applied.");
            return;
        }
        var applied = live.Values.Select(root => new Objects.LiveObject(root).Uid).Where(uid => uid.Length > 0).ToHashSet(StringComparer.Ordinal);
        var pruner = new Pruner(cluster, steps);
        var leaving = (await finder.FindAsync(membership.Wide, options.Set!, cancellation))
            .Where(member => !applied.Contains(member.Live.Uid) && !plan.Identities.Contains(member.Identity) && Pruner.MayDelete(member))
            .ToArray();
        if (options.DryRun == DryRun.Server)
        {
            TakeAll(leaving.Select(member => new ObjectResult(member.Identity, Outcome.Pruned)));
            return;
        }
        if (leaving.Length > 0 && !await options.ConfirmPrune([.. leaving.Select(member => member.Identity)], cancellation))
        {
            observer.Noted($"{leaving.Length} {(leaving.Length == 1 ? "object that left the set was" : "objects that left the set were")} kept.");
            return;
        }
        var pruned = await pruner.RunAsync(leaving, cancellation);
        results.AddRange(pruned);
        if (pruned.All(result => result.IsSuccess))
            await membership.NarrowAsync(plan, cancellation);
    }

    private async Task<IReadOnlyList<NotReady>> WaitAsync(ObjectPlan plan, CancellationToken cancellation)
    {
        var targets = plan.Objects
            .Where(planned => live.ContainsKey(planned.Identity))
            .Select(planned => new WaitTarget(planned.Resource, planned.Namespace, planned.Manifest.Name, live[planned.Identity]))
            .ToArray();
        return await new Waiter(cluster, observer, secrets) { SetId = options.Set?.Id }.WaitAsync(targets, options.Timeout, cancellation);
    }

    private void RefuseEmptying(ObjectPlan plan)
    {
        if (options is { Prune: true, AllowEmpty: false, Set: { } set } && plan.Objects.Count == 0)
            throw new ClusterException($"There is nothing to apply, so everything in the ApplySet '{set.Name}' would be deleted. If that is meant, say --allow-empty.");
    }

    private void RefuseOwnParent(ObjectPlan plan)
    {
        if (options.Set is { } set && plan.Identities.Contains(set.Identity))
            throw new ClusterException($"The manifests have a {set.Identity}, and the ApplySet of that name is kept in such an object. Name the set differently with --applyset.");
    }

    private IEnumerable<ObjectResult> NotReached(ObjectPlan plan)
    {
        var reached = results.Select(result => result.Identity).ToHashSet();
        return [.. plan.Objects.Where(planned => !reached.Contains(planned.Identity)).Select(planned => new ObjectResult(planned.Identity, Outcome.NotTried) { Manifest = planned.Manifest })];
    }

    private ObjectResult Failed(PlannedObject planned, string message) =>
        new(planned.Identity, Outcome.Failed) { Problems = [refusals.Whole(planned, message)], Manifest = planned.Manifest };

    private void TakeAll(IEnumerable<ObjectResult> all)
    {
        foreach (var result in all)
            Take(result);
    }

    private void Take(ObjectResult result)
    {
        results.Add(result);
        observer.Finished(result);
    }
}
