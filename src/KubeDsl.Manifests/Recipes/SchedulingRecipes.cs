using KubeDsl.Manifests.Views;

namespace KubeDsl.Manifests.Recipes;

/// <summary>On which nodes pods run.</summary>
public static class SchedulingRecipes
{
    private static readonly string[] RequiredAffinity = ["affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution"];

    /// <summary>Only on nodes with the label: by node selector for one value, by node affinity for several or for any.</summary>
    public static MapNode OnNodes(MapNode podSpec, ManifestNode? label, ManifestNode? values)
    {
        if (values is ListNode { Count: 1, IsOpen: false } one && label is StringNode key)
            return podSpec.Put(["nodeSelector"], key.Value, one[0]);

        // One value is written another way than several.
        if (values is null or UnknownNode or ListNode { IsOpen: true } || (values is ListNode { Count: 1 } && label is not StringNode))
            return podSpec.Set("nodeSelector", UnknownNode.Instance).Set("affinity", UnknownNode.Instance);

        var any = values is ListNode { Count: 0, IsOpen: false };
        var expression = MapNode.Of(("key", label ?? UnknownNode.Instance), ("operator", any ? "Exists" : "In"))
            .SetIfGiven("values", any ? null : values ?? UnknownNode.Instance);
        return podSpec.Change(RequiredAffinity, affinity => affinity["nodeSelectorTerms"] is ListNode { Count: > 0 }
            ? affinity.ChangeItems([], "nodeSelectorTerms", term => term.Append("matchExpressions", expression))
            : affinity.Append("nodeSelectorTerms", MapNode.Of("matchExpressions", ListNode.Of(expression))));
    }

    /// <summary>Also on nodes with a taint.</summary>
    public static MapNode Tolerate(MapNode podSpec, ManifestNode? key, ManifestNode? value, ManifestNode? effect)
    {
        var toleration = MapNode.Of("key", key ?? UnknownNode.Instance);
        toleration = value is null
            ? toleration.Set("operator", "Exists")
            : toleration.Set("operator", value is UnknownNode ? UnknownNode.Instance : "Equal").Set("value", value);
        return podSpec.Append("tolerations", toleration.SetIfGiven("effect", effect));
    }

    /// <summary>Also on the nodes of the control plane.</summary>
    public static MapNode TolerateControlPlane(MapNode podSpec) =>
        Tolerate(podSpec, "node-role.kubernetes.io/control-plane", null, "NoSchedule");

    /// <summary>On every node, whatever its taints.</summary>
    public static MapNode TolerateEverything(MapNode podSpec) =>
        podSpec.Append("tolerations", MapNode.Of("operator", "Exists"));

    /// <summary>Spread evenly over the nodes or zones that a node label tells apart.</summary>
    public static MapNode SpreadAcross(MapNode workload, ManifestNode? topologyKey, ManifestNode? maxSkew, ManifestNode? whenUnsatisfiable)
    {
        var path = PodTemplates.SpecPathOf((workload["kind"] as StringNode)?.Value ?? "")
            ?? throw new InvalidOperationException($"{References.Title(workload)} runs no pods that could be spread.");
        return workload.Append(path, "topologySpreadConstraints", MapNode.Of(
            ("maxSkew", maxSkew ?? 1),
            ("topologyKey", topologyKey ?? UnknownNode.Instance),
            ("whenUnsatisfiable", whenUnsatisfiable ?? "ScheduleAnyway"),
            ("labelSelector", MapNode.Of("matchLabels", WorkloadLabels.RequiredSelectorOf(workload)))));
    }
}
