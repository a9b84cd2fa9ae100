using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Manifests.Views;

/// <summary>The ports that the regular containers of a workload declare, in their order.</summary>
public sealed class ContainerPorts
{
    private ContainerPorts(IReadOnlyList<MapNode> known, bool mayBeMore)
    {
        Known = known;
        MayBeMore = mayBeMore;
    }

    /// <summary>The ports that are known.</summary>
    public IReadOnlyList<MapNode> Known { get; }

    /// <summary>True when there may be ports that are not known.</summary>
    public bool MayBeMore { get; }

    /// <summary>The ports of <paramref name="workload"/>; none when it runs no pods.</summary>
    public static ContainerPorts Of(MapNode workload)
    {
        var known = new List<MapNode>();
        if (PodTemplates.SpecPathOf((workload["kind"] as StringNode)?.Value ?? "") is not { } path)
            return new(known, mayBeMore: false);

        var podSpec = workload.MapAt(path);
        var mayBeMore = podSpec.IsOpen;
        foreach (var container in ItemsOf(podSpec["containers"], ref mayBeMore))
            foreach (var port in ItemsOf(container["ports"], ref mayBeMore))
                known.Add(port);
        return new(known, mayBeMore);
    }

    private static IReadOnlyList<MapNode> ItemsOf(ManifestNode? list, ref bool mayBeMore)
    {
        mayBeMore |= list is UnknownNode or ListNode { IsOpen: true };
        if (list is not ListNode items)
            return [];

        mayBeMore |= items.Any(item => item is UnknownNode or MapNode { IsOpen: true });
        return items.OfType<MapNode>().ToArray();
    }
}
