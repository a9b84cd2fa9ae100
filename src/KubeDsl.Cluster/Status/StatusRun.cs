using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Applying;
using KubeDsl.Cluster.Objects;
using KubeDsl.Cluster.Planning;
using KubeDsl.Cluster.Secrecy;
using KubeDsl.Cluster.Sets;
using KubeDsl.Cluster.Waiting;
using KubeDsl.Cluster.Waiting.Kinds;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Status;

/// <summary>Looks at objects, and tells how each is.</summary>
internal sealed class StatusRun(ClusterAccess cluster)
{
    private readonly ClaimBinding claims = new(cluster.Client);
    private readonly SecretText secrets = new();

    /// <summary>The objects of a plan.</summary>
    /// <exception cref="ClusterException">The server cannot be asked.</exception>
    public async Task<IReadOnlyList<ObjectStatus>> OfAsync(ObjectPlan plan, CancellationToken cancellation)
    {
        foreach (var planned in plan.Objects)
            secrets.Learn(planned.Manifest.Root);
        var found = new ObjectStatus[plan.Objects.Count];
        await Parallel.ForAsync(
            0, found.Length, new ParallelOptions { MaxDegreeOfParallelism = ApplyOptions.DefaultParallelism, CancellationToken = cancellation },
            async (i, token) => found[i] = await LookAsync(plan.Objects[i], token));
        return Cleaned(found);
    }

    /// <summary>The members of a set; null when there is no such set.</summary>
    /// <exception cref="ClusterException">The server cannot be asked.</exception>
    public async Task<IReadOnlyList<ObjectStatus>?> OfAsync(ApplySetParent set, CancellationToken cancellation)
    {
        if (await new ApplySetStore(cluster.Client, set).ReadAsync(adopt: true, cancellation) is not { } contents)
            return null;
        var members = await new MemberFinder(cluster.Client, cluster.Discovery, ApplyOptions.DefaultParallelism).FindAsync(contents, set, cancellation);
        foreach (var member in members)
            secrets.Learn(member.Live.Root);
        var found = new List<ObjectStatus>();
        foreach (var member in members.Where(member => !member.Live.HasController).OrderBy(member => Waves.Of(member.Resource.Group, member.Resource.Kind)))
            found.Add(await JudgeAsync(new WaitTarget(member.Resource, member.Resource.IsNamespaced ? member.Live.Namespace : null, member.Live.Name, member.Live.Root), member.Live, cancellation));
        return Cleaned(found);
    }

    // What a pod says may quote what it was given.
    private IReadOnlyList<ObjectStatus> Cleaned(IEnumerable<ObjectStatus> found) =>
        [.. found.Select(item => item with { Readiness = item.Readiness with { Message = secrets.Clean(item.Readiness.Message) } })];

    private async Task<ObjectStatus> LookAsync(PlannedObject planned, CancellationToken cancellation)
    {
        var answer = await cluster.Client.SendAsync(new ApiRequest(HttpMethod.Get, planned.Path), cancellation);
        if (answer is { IsSuccess: true, Body: { } body })
        {
            secrets.Learn(body);
            return await JudgeAsync(new WaitTarget(planned.Resource, planned.Namespace, planned.Manifest.Name, body), new LiveObject(body), cancellation);
        }
        return answer.StatusCode == 404
            ? new ObjectStatus(planned.Identity, Readiness.Progressing("is not there")) { Exists = false }
            : new ObjectStatus(planned.Identity, Readiness.Failed(answer.Failure?.Message ?? $"The server answered {answer.StatusCode}."));
    }

    private async Task<ObjectStatus> JudgeAsync(WaitTarget target, LiveObject live, CancellationToken cancellation)
    {
        var readiness = await claims.WaitsForPodAsync(target, live, cancellation) ? Readiness.Ready("waits for its first pod") : ReadinessRules.Of(live);
        if (readiness.State == ReadinessState.Progressing && WorkloadPods.Has(target.Resource))
            foreach (var pod in await WorkloadPods.FindAsync(cluster.Client, target, cancellation))
                if (PodReadiness.Troubles(pod).FirstOrDefault() is { } trouble)
                    return new ObjectStatus(target.Identity, Readiness.Progressing($"{readiness.Message}; pod '{pod.Name}': {trouble}")) { Created = live.Text("metadata", "creationTimestamp") };
        return new ObjectStatus(target.Identity, readiness) { Created = live.Text("metadata", "creationTimestamp") };
    }
}
