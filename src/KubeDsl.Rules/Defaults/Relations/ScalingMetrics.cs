using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Relations;

/// <summary>An autoscaler without metrics aims at 80 % of the requested CPU.</summary>
internal static class ScalingMetrics
{
    private const int Utilization = 80;
    private const string MetricsAnnotation = "autoscaling.alpha.kubernetes.io/metrics";

    private static readonly ListNode Metrics = ListNode.Of(MapNode.Of(
        ("type", "Resource"),
        ("resource", MapNode.Of(("name", "cpu"), ("target", MapNode.Of(("type", "Utilization"), ("averageUtilization", Utilization)))))));

    public static MapNode Apply(MapNode map, KubernetesVersion version) => map.WithDefault("metrics", Metrics);

    // The older version keeps other metrics in an annotation.
    public static MapNode ApplyToVersion1(MapNode map, KubernetesVersion version)
    {
        var annotations = map.Find("metadata", "annotations");
        var mayHaveMetrics = annotations is UnknownNode || (annotations is MapNode known && (known.IsOpen || known.ContainsKey(MetricsAnnotation)))
            || map["metadata"] is UnknownNode or MapNode { IsOpen: true };
        return map.Change("spec", spec => !spec.Lacks("targetCPUUtilizationPercentage") ? spec
            : mayHaveMetrics ? spec.WithDoubt("targetCPUUtilizationPercentage")
            : spec.Set("targetCPUUtilizationPercentage", Utilization));
    }
}
