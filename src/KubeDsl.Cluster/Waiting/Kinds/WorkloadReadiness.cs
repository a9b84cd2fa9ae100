using KubeDsl.Cluster.Objects;

namespace KubeDsl.Cluster.Waiting.Kinds;

/// <summary>When Deployments, DaemonSets and ReplicaSets are ready.</summary>
internal static class WorkloadReadiness
{
    public static Readiness OfDeployment(LiveObject live)
    {
        if (NotObserved(live) is { } waiting)
            return waiting;
        if (live.Condition("Progressing") is { IsFalse: true, Reason: "ProgressDeadlineExceeded" } late)
            return Readiness.Failed(late.ToString());
        if (live.Condition("ReplicaFailure") is { IsTrue: true } refused)
            return Readiness.Progressing(refused.ToString());

        var wanted = live.Number("spec", "replicas") ?? 1;
        var updated = Status(live, "updatedReplicas");
        if (updated < wanted)
            return Readiness.Progressing($"{updated} of {wanted} updated");
        if (Status(live, "replicas") - updated is > 0 and var old)
            return Readiness.Progressing($"{old} old {(old == 1 ? "pod is" : "pods are")} still there");
        var available = Status(live, "availableReplicas");
        return available < wanted ? Readiness.Progressing($"{available} of {wanted} available") : Readiness.Ready($"{available} of {wanted} available");
    }

    public static Readiness OfDaemonSet(LiveObject live)
    {
        if (NotObserved(live) is { } waiting)
            return waiting;
        var wanted = Status(live, "desiredNumberScheduled");
        var updated = Status(live, "updatedNumberScheduled");
        // With OnDelete nobody promises that old pods are replaced.
        if (updated < wanted && live.Text("spec", "updateStrategy", "type") != "OnDelete")
            return Readiness.Progressing($"{updated} of {wanted} updated");
        var available = Status(live, "numberAvailable");
        return available < wanted ? Readiness.Progressing($"{available} of {wanted} available") : Readiness.Ready($"{available} of {wanted} available");
    }

    public static Readiness OfReplicaSet(LiveObject live)
    {
        if (NotObserved(live) is { } waiting)
            return waiting;
        if (live.Condition("ReplicaFailure") is { IsTrue: true } refused)
            return Readiness.Progressing(refused.ToString());
        var wanted = live.Number("spec", "replicas") ?? 1;
        var available = Status(live, "availableReplicas");
        return available < wanted ? Readiness.Progressing($"{available} of {wanted} available") : Readiness.Ready($"{available} of {wanted} available");
    }

    /// <summary>A status that no controller has written yet says nothing.</summary>
    public static Readiness? NotObserved(LiveObject live) =>
        live.ObservedGeneration is null && live.Generation > 0 ? Readiness.Progressing("its controller has not seen it yet") : null;

    public static long Status(LiveObject live, string field) => live.Number("status", field) ?? 0;
}
