using KubeDsl.Manifests.Views;

namespace KubeDsl.Manifests.Recipes;

/// <summary>How many pods a workload has: autoscaling, disruption, singletons, rollouts.</summary>
public static class ScalingRecipes
{
    private static readonly string[] Spec = ["spec"];

    /// <summary>The autoscaler of a workload.</summary>
    public static MapNode Autoscale(MapNode workload, ManifestNode? min, ManifestNode? max, ManifestNode? cpuUtilization, ManifestNode? memoryUtilization, ManifestNode? name)
    {
        var target = MapNode.Of(
            ("apiVersion", workload["apiVersion"] ?? UnknownNode.Instance),
            ("kind", workload["kind"] ?? UnknownNode.Instance),
            ("name", References.NameOf(workload)));
        var metrics = ListNode.Empty;
        metrics = WithUtilization(metrics, "cpu", cpuUtilization);
        metrics = WithUtilization(metrics, "memory", memoryUtilization);

        return MapNode.Of(
            ("apiVersion", "autoscaling/v2"),
            ("kind", "HorizontalPodAutoscaler"),
            ("metadata", References.MetadataFor(workload, name)),
            ("spec", MapNode.Of("scaleTargetRef", target)
                .SetIfGiven("minReplicas", min)
                .Set("maxReplicas", max ?? UnknownNode.Instance)
                .SetIfGiven("metrics", metrics.Count > 0 ? metrics : metrics.IsOpen ? UnknownNode.Instance : null)));
    }

    /// <summary>The disruption budget of a workload.</summary>
    public static MapNode DisruptionBudget(MapNode workload, ManifestNode? minAvailable, ManifestNode? maxUnavailable, ManifestNode? name) => MapNode.Of(
        ("apiVersion", "policy/v1"),
        ("kind", "PodDisruptionBudget"),
        ("metadata", References.MetadataFor(workload, name)),
        ("spec", MapNode.Empty
            .SetIfGiven("minAvailable", minAvailable)
            .SetIfGiven("maxUnavailable", maxUnavailable)
            .Set("selector", MapNode.Of("matchLabels", WorkloadLabels.RequiredSelectorOf(workload)))));

    /// <summary>One replica, and on an update the old pod goes before the new one comes. Only a node that is lost can make it two.</summary>
    public static MapNode SingletonAtLeastOne(MapNode deployment) => Recreate(deployment.Put(Spec, "replicas", 1));

    /// <summary>One replica of a StatefulSet: a pod is not replaced before it is known to be gone.</summary>
    public static MapNode SingletonAtMostOne(MapNode statefulSet) => statefulSet.Put(Spec, "replicas", 1);

    /// <summary>On an update all old pods go before the new ones come.</summary>
    public static MapNode Recreate(MapNode deployment) => deployment.Put(Spec, "strategy", MapNode.Of("type", "Recreate"));

    /// <summary>On an update pods of a Deployment are replaced step by step.</summary>
    public static MapNode RollingUpdate(MapNode deployment, ManifestNode? maxSurge, ManifestNode? maxUnavailable) =>
        deployment.Put(Spec, "strategy", Rolling(MapNode.Empty.SetIfGiven("maxSurge", maxSurge).SetIfGiven("maxUnavailable", maxUnavailable)));

    /// <summary>On an update pods of a DaemonSet are replaced node by node.</summary>
    public static MapNode RollingUpdateOfDaemonSet(MapNode daemonSet, ManifestNode? maxUnavailable, ManifestNode? maxSurge) =>
        daemonSet.Put(Spec, "updateStrategy", Rolling(MapNode.Empty.SetIfGiven("maxSurge", maxSurge).SetIfGiven("maxUnavailable", maxUnavailable)));

    /// <summary>On an update pods of a StatefulSet are replaced from the highest ordinal down.</summary>
    public static MapNode RollingUpdateOfStatefulSet(MapNode statefulSet, ManifestNode? partition, ManifestNode? maxUnavailable) =>
        statefulSet.Put(Spec, "updateStrategy", Rolling(MapNode.Empty.SetIfGiven("partition", partition).SetIfGiven("maxUnavailable", maxUnavailable)));

    /// <summary>On an update a pod is replaced only when somebody deletes it.</summary>
    public static MapNode UpdateOnDelete(MapNode workload) => workload.Put(Spec, "updateStrategy", MapNode.Of("type", "OnDelete"));

    private static MapNode Rolling(MapNode limits) =>
        MapNode.Of("type", "RollingUpdate").SetIfGiven("rollingUpdate", limits.Count == 0 ? null : limits.All(limit => limit.Value is UnknownNode) ? UnknownNode.Instance : limits);

    // What is not known may also not have been given.
    private static ListNode WithUtilization(ListNode metrics, string resource, ManifestNode? percent) => percent switch
    {
        null => metrics,
        UnknownNode => metrics.AsOpen(),
        _ => metrics.Add(Utilization(resource, percent)),
    };

    private static MapNode Utilization(string resource, ManifestNode percent) => MapNode.Of(
        ("type", "Resource"),
        ("resource", MapNode.Of(
            ("name", resource),
            ("target", MapNode.Of(("type", "Utilization"), ("averageUtilization", percent))))));
}
