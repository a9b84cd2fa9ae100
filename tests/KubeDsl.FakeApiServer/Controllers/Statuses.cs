using KubeDsl.Manifests;

namespace KubeDsl.Fakes.Controllers;

/// <summary>The statuses that controllers write.</summary>
internal static class Statuses
{
    /// <summary>The status of an object that is well, or failed; null for kinds without one.</summary>
    public static MapNode? Of(MapNode item, bool isFailed) => Text(item["kind"]) switch
    {
        "Deployment" => Deployment(item, isFailed),
        "ReplicaSet" or "StatefulSet" => Replicated(item, isFailed ? 0 : Replicas(item)),
        "DaemonSet" => DaemonSet(item, isFailed ? 0 : 1),
        "Job" => Job(item, isFailed),
        "Pod" => isFailed
            ? MapNode.Of(("phase", "Failed"), ("reason", "Error"), ("message", "the container ended with exit code 1"))
            : MapNode.Of(("phase", "Running"), ("conditions", ListNode.Of(Condition("Ready", "True", "PodReady", "")))),
        "PersistentVolumeClaim" => MapNode.Of("phase", isFailed ? "Lost" : "Bound"),
        "PersistentVolume" => MapNode.Of("phase", isFailed ? "Failed" : "Available"),
        "Namespace" => MapNode.Of("phase", "Active"),
        "Service" when Text(item.Find("spec", "type")) == "LoadBalancer" && !isFailed =>
            MapNode.Of("loadBalancer", MapNode.Of("ingress", ListNode.Of(MapNode.Of("ip", "192.0.2.10")))),
        "PodDisruptionBudget" => Observed(item),
        "APIService" => MapNode.Of("conditions", ListNode.Of(Condition("Available", isFailed ? "False" : "True", isFailed ? "MissingEndpoints" : "Passed", ""))),
        "CustomResourceDefinition" => Definition(item, isFailed),
        _ => null,
    };

    private static MapNode Deployment(MapNode item, bool isFailed)
    {
        var ready = isFailed ? 0 : Replicas(item);
        var status = Observed(item).Set("replicas", Replicas(item)).Set("updatedReplicas", Replicas(item));
        if (ready > 0)
            status = status.Set("readyReplicas", ready).Set("availableReplicas", ready);
        return status.Set("conditions", ListNode.Of(
            isFailed ? Condition("Available", "False", "MinimumReplicasUnavailable", "Deployment does not have minimum availability.") : Condition("Available", "True", "MinimumReplicasAvailable", ""),
            isFailed ? Condition("Progressing", "False", "ProgressDeadlineExceeded", $"ReplicaSet \"{Text(item.Find("metadata", "name"))}-1\" has timed out progressing.") : Condition("Progressing", "True", "NewReplicaSetAvailable", "")));
    }

    private static MapNode Replicated(MapNode item, long ready) => Observed(item)
        .Set("replicas", Replicas(item)).Set("readyReplicas", ready).Set("availableReplicas", ready).Set("fullyLabeledReplicas", ready)
        .Set("currentReplicas", ready).Set("updatedReplicas", ready).Set("currentRevision", "r-1").Set("updateRevision", "r-1");

    private static MapNode DaemonSet(MapNode item, long ready) => Observed(item)
        .Set("desiredNumberScheduled", 1).Set("currentNumberScheduled", 1).Set("updatedNumberScheduled", ready)
        .Set("numberReady", ready).Set("numberAvailable", ready).Set("numberMisscheduled", 0);

    private static MapNode? Job(MapNode item, bool isFailed)
    {
        if (item.Find("spec", "suspend") is BooleanNode { Value: true })
            return MapNode.Of("conditions", ListNode.Of(Condition("Suspended", "True", "JobSuspended", "Job suspended")));
        return isFailed
            ? MapNode.Of(("failed", 7), ("conditions", ListNode.Of(Condition("Failed", "True", "BackoffLimitExceeded", "Job has reached the specified backoff limit"))))
            : MapNode.Of(("succeeded", 1), ("conditions", ListNode.Of(Condition("Complete", "True", "CompletionsReached", "Reached expected number of succeeded pods"))));
    }

    private static MapNode Definition(MapNode item, bool isFailed) => MapNode.Of(
        ("conditions", ListNode.Of(
            Condition("NamesAccepted", isFailed ? "False" : "True", isFailed ? "PluralConflict" : "NoConflicts", isFailed ? "the plural is in use" : "no conflicts found"),
            Condition("Established", isFailed ? "False" : "True", isFailed ? "NotAccepted" : "InitialNamesAccepted", ""))),
        ("acceptedNames", item.Find("spec", "names") ?? MapNode.Empty),
        ("storedVersions", ListNode.OfStrings([Text(item.Find("spec", "versions") is ListNode { Count: > 0 } versions ? ((MapNode)versions[0])["name"] : null)])));

    private static MapNode Observed(MapNode item) => MapNode.Of("observedGeneration", item.Find("metadata", "generation") ?? 1);

    private static long Replicas(MapNode item) => item.Find("spec", "replicas") is IntegerNode replicas ? replicas.Value : 1;

    private static MapNode Condition(string type, string status, string reason, string message) =>
        MapNode.Of(("type", type), ("status", status), ("reason", reason), ("message", message), ("lastTransitionTime", "2026-01-01T00:00:00Z"));

    private static string Text(ManifestNode? node) => node is StringNode text ? text.Value : "";
}
