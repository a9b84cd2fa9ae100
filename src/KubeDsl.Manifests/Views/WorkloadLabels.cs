using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Manifests.Views;

/// <summary>The labels by which the pods of a workload are found.</summary>
public static class WorkloadLabels
{
    /// <summary>
    /// The labels a Service, a disruption budget or a policy selects this workload's pods by: the workload's own selector
    /// when it has one, else the identity labels of its pods, else <c>app.kubernetes.io/name</c> with its name.
    /// </summary>
    public static MapNode SelectorOf(MapNode workload)
    {
        if (workload.Find("spec", "selector", "matchLabels") is MapNode { Count: > 0 } explicitLabels)
            return explicitLabels;

        var completed = Completion.Of(workload);
        if (completed.Find("spec", "selector", "matchLabels") is MapNode { Count: > 0 } followed)
            return followed;

        var template = PodTemplates.PathOf((workload["kind"] as StringNode)?.Value ?? "") is { } path
            ? completed.Find([.. path, "metadata", "labels"]) as MapNode
            : null;
        var identity = IdentityLabels.Among(template ?? MapNode.Empty);
        return identity.Count > 0 ? identity : template ?? MapNode.Empty;
    }
}
