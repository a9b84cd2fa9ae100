using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Creation;

/// <summary>The priority that follows from the class of a pod.</summary>
internal static class PodPriority
{
    private const string Preempts = "PreemptLowerPriority";

    public static MapNode Apply(MapNode root, KubernetesVersion version) => root.Change("spec", spec =>
    {
        if (spec.MayHave("priorityClassName"))
            return spec.WithDoubt("priority").WithDoubt("preemptionPolicy");
        var priority = PriorityOf(spec);
        return spec.Set("priority", priority).WithDefault("preemptionPolicy", priority is UnknownNode ? UnknownNode.Instance : Preempts);
    });

    // Any other class belongs to a cluster.
    private static ManifestNode PriorityOf(MapNode spec) => spec["priorityClassName"] switch
    {
        null => 0,
        StringNode { Value: "system-cluster-critical" } => 2_000_000_000,
        StringNode { Value: "system-node-critical" } => 2_000_001_000,
        _ => UnknownNode.Instance,
    };
}
