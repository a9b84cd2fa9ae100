using KubeDsl.Cluster.Objects;

namespace KubeDsl.Cluster.Waiting.Kinds;

/// <summary>When StatefulSets are ready.</summary>
internal static class StatefulSetReadiness
{
    public static Readiness Of(LiveObject live)
    {
        if (WorkloadReadiness.NotObserved(live) is { } waiting)
            return waiting;

        var wanted = live.Number("spec", "replicas") ?? 1;
        var ready = WorkloadReadiness.Status(live, "readyReplicas");
        if (ready < wanted)
            return Readiness.Progressing($"{ready} of {wanted} ready");
        // With OnDelete only new pods get the new revision, and nobody promises when.
        if (live.Text("spec", "updateStrategy", "type") == "OnDelete")
            return Readiness.Ready($"{ready} of {wanted} ready; old pods are replaced when they are deleted");

        var updated = WorkloadReadiness.Status(live, "updatedReplicas");
        var partition = live.Number("spec", "updateStrategy", "rollingUpdate", "partition") ?? 0;
        var toUpdate = Math.Max(0, wanted - partition);
        if (updated < toUpdate)
            return Readiness.Progressing($"{updated} of {toUpdate} updated");
        if (partition == 0 && live.Text("status", "updateRevision") is { Length: > 0 } update && update != live.Text("status", "currentRevision"))
            return Readiness.Progressing("the last pods change to the new revision");
        return Readiness.Ready($"{ready} of {wanted} ready");
    }
}
