using KubeDsl.Cluster.Planning;
using KubeDsl.Cluster.Sets;

namespace KubeDsl.Cluster.Applying;

/// <summary>
/// The set during one apply. Its parent names the kinds and namespaces of old and new members together until the old ones are gone, so that an
/// interruption never hides a member.
/// </summary>
internal sealed class Membership(ClusterAccess cluster, ApplyOptions options, MemberFinder finder)
{
    private readonly ApplySetStore store = new(cluster.Client, options.Set!);
    private ApplySetContents? old;

    /// <summary>What the set held before and what it will hold.</summary>
    public ApplySetContents Wide { get; private set; } = ApplySetContents.Empty;

    /// <exception cref="Api.ClusterException">The set belongs to somebody else.</exception>
    public async Task ReadAsync(ObjectPlan plan, CancellationToken cancellation)
    {
        old = await store.ReadAsync(options.Adopt, cancellation);
        var next = ApplySetContents.Of(plan, store.Parent.Namespace);
        Wide = old is null ? next : old.Union(next);
    }

    /// <summary>Lists what is in sets already.</summary>
    public Task<PriorObjects> ListAsync(CancellationToken cancellation) =>
        PriorObjects.ListAsync(cluster.Client, finder, store.Parent, Wide, IsDryRun, cancellation);

    /// <summary>Makes the parent, or notes in it what the set will hold besides what it holds.</summary>
    public async Task WidenAsync(ObjectPlan plan, CancellationToken cancellation)
    {
        // In a dry run the namespace of the parent may not be there yet, and nothing is kept anyway.
        if (!IsDryRun || !plan.CreatedNamespaces.Contains(store.Parent.Namespace))
            await store.WriteAsync(Wide, IsDryRun, cancellation);
    }

    /// <summary>Notes that the old members are gone.</summary>
    public async Task NarrowAsync(ObjectPlan plan, CancellationToken cancellation)
    {
        var next = ApplySetContents.Of(plan, store.Parent.Namespace);
        if (!next.Equals(Wide))
            await store.NarrowAsync(next, cancellation);
    }

    private bool IsDryRun => options.DryRun != DryRun.None;
}
