using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Manifests.Views;

/// <summary>The labels by which the pods of a workload are found.</summary>
public static class WorkloadLabels
{
    private const string JobName = "batch.kubernetes.io/job-name";

    /// <summary>
    /// The labels a Service, a disruption budget or a policy selects this workload's pods by: the workload's own selector
    /// when it has one, else the identity labels of its pods. Pods of a Job that have none are found by the name of the
    /// job, which the cluster puts on them. Empty when there is nothing to find them by.
    /// </summary>
    public static MapNode SelectorOf(MapNode workload)
    {
        var completed = Completion.Of(workload);
        var selector = completed.Find("spec", "selector");
        if ((selector as MapNode)?["matchLabels"] is MapNode { Count: > 0 } labels)
            return labels;
        if (workload["kind"] is StringNode { Value: "ReplicationController" } && selector is MapNode { Count: > 0 } plain)
            return plain;

        var pods = LabelsOfPods(completed);
        var identity = IdentityLabels.Among(pods);
        if (identity.Count > 0 || pods.IsOpen)
            return identity;
        if (pods.Count > 0)
            return pods;
        return workload["kind"] is StringNode { Value: "Job" }
            ? MapNode.Of(JobName, References.NameOf(workload))
            : MapNode.Empty;
    }

    /// <summary>The labels of <see cref="SelectorOf"/>, where there must be some.</summary>
    /// <exception cref="InvalidOperationException">There are none: selecting by no label would select every pod.</exception>
    public static MapNode RequiredSelectorOf(MapNode workload)
    {
        var selector = SelectorOf(workload);
        return selector.Count > 0 || selector.IsOpen || workload.IsOpen
            ? selector
            : throw new InvalidOperationException(
                $"The pods of {References.Title(workload)} have no labels to be found by. Give them one first: " +
                (workload["kind"] is StringNode { Value: "Pod" } ? ".WithLabel(\"app\", \"…\")." : ".Template(t => t.WithLabel(\"app\", \"…\"))."));
    }

    private static MapNode LabelsOfPods(MapNode workload) =>
        PodTemplates.PathOf((workload["kind"] as StringNode)?.Value ?? "") is { } path
            ? workload.MapAt([.. path, "metadata", "labels"])
            : MapNode.Empty;
}
