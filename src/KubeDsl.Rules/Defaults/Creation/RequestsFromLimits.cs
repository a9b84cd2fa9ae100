using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Creation;

/// <summary>A pod that limits a resource and does not say how much of it it needs needs the limit.</summary>
internal static class RequestsFromLimits
{
    public static MapNode Apply(MapNode root, KubernetesVersion version) => root.Change("spec", spec => OfPod(spec
        .ChangeItems("containers", OfContainer)
        .ChangeItems("initContainers", OfContainer)));

    private static MapNode OfContainer(MapNode container) =>
        container.Change("resources", resources => resources.WithAmounts("requests", resources["limits"]));

    // What the containers need together comes before what the pod is limited to.
    private static MapNode OfPod(MapNode spec) => spec.Change("resources", resources =>
    {
        if (resources["limits"] is not (MapNode or UnknownNode))
            return resources;
        var needs = NeedsOf(spec);
        return needs is null ? resources.WithDefault("requests", UnknownNode.Instance) : resources.WithAmounts("requests", needs).WithAmounts("requests", resources["limits"]);
    });

    // Containers that run before the others make the sum another one; it is then not known.
    private static MapNode? NeedsOf(MapNode spec)
    {
        if (spec["containers"] is not ListNode { IsOpen: false } containers || !spec.Lacks("initContainers"))
            return null;
        var sums = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var container in containers)
        {
            if ((container as MapNode)?["resources"] is not MapNode { IsOpen: false } resources)
                return null;
            if (resources["requests"] is not { } requests)
                continue;
            if (requests is not MapNode { IsOpen: false } amounts)
                return null;
            foreach (var amount in amounts)
            {
                if (amount.Value is not StringNode text || !Quantity.TryParse(text.Value, out var quantity))
                    return null;
                if (amount.Key is "cpu" or "memory" || amount.Key.StartsWith("hugepages-", StringComparison.Ordinal))
                    sums[amount.Key] = sums.TryGetValue(amount.Key, out var sum) ? sum + quantity.Value : quantity.Value;
            }
        }
        var builder = new MapNode.Builder();
        foreach (var sum in sums)
            builder.Set(sum.Key, containers.Count == 1 ? containers[0].Find("resources", "requests", sum.Key)! : UnknownNode.Instance);
        return builder.ToMap();
    }
}
