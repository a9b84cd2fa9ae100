using KubeDsl.Manifests;
using KubeDsl.Manifests.Views;

namespace KubeDsl.Import.Resources;

/// <summary>What one resource may refer to: what is in its namespace, or in the cluster as a whole.</summary>
/// <param name="index">The resources of the method.</param>
/// <param name="self">The resource.</param>
internal sealed class Neighbours(NeighbourIndex index, Manifest self)
{
    /// <summary>The resource of this name; null when there is none, or more than one.</summary>
    /// <param name="apiVersion">Its API version.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">Its name.</param>
    /// <param name="space">The namespace that the reference names; null when it names none.</param>
    public Neighbour? Find(string apiVersion, string kind, string name, string? space = null) =>
        NotSelf(index.Find(apiVersion, kind, ClusterKinds.Include(apiVersion, kind) ? "" : space ?? self.Namespace, name));

    /// <summary>The workload that selects its pods by exactly these labels; null when there is none, or more than one.</summary>
    public Neighbour? FindWorkload(MapNode selector) => NotSelf(index.FindWorkload(self.Namespace, selector));

    private Neighbour? NotSelf(Neighbour? found) => ReferenceEquals(found?.Node, self.Root) ? null : found;
}
