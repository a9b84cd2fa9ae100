using KubeDsl.Manifests;

namespace KubeDsl.Rules.Policies.Matching;

/// <summary>A HorizontalPodAutoscaler of <c>autoscaling/v1</c> read as <c>v2</c>, and the other way round.</summary>
internal static class AutoscalerVersions
{
    private const string Target = "targetCPUUtilizationPercentage";

    public static MapNode Convert(MapNode root, string version) => root["spec"] switch
    {
        MapNode spec => root.Set("spec", version == "v2" ? ToSecond(spec) : ToFirst(spec)),
        _ => root,
    };

    private static MapNode ToSecond(MapNode spec)
    {
        var target = spec[Target];
        if (target is null && spec.IsOpen)
            return spec.Set("metrics", UnknownNode.Instance);
        if (target is null or NullNode)
            return spec.Remove(Target);
        var metric = MapNode.Of(("type", "Resource"), ("resource", MapNode.Of(
            ("name", "cpu"), ("target", MapNode.Of(("type", "Utilization"), ("averageUtilization", target))))));
        return spec.Remove(Target).Set("metrics", ListNode.Of(metric));
    }

    // What the first version has no field for it keeps in annotations, which no policy is likely to read.
    private static MapNode ToFirst(MapNode spec)
    {
        var rest = spec.Remove("metrics").Remove("behavior");
        switch (spec["metrics"])
        {
            case ListNode metrics:
                foreach (var metric in metrics)
                    if (metric.Find("resource", "name") is StringNode { Value: "cpu" } && metric.Find("resource", "target", "averageUtilization") is { } target)
                        return rest.Set(Target, target);
                return metrics.IsOpen ? rest.Set(Target, UnknownNode.Instance) : rest;
            case UnknownNode:
            case null when spec.IsOpen:
                return rest.Set(Target, UnknownNode.Instance);
            default:
                return rest;
        }
    }
}
