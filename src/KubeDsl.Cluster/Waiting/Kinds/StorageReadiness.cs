using KubeDsl.Cluster.Objects;

namespace KubeDsl.Cluster.Waiting.Kinds;

/// <summary>When volumes and claims to them are ready.</summary>
internal static class StorageReadiness
{
    // Set on a claim as soon as a pod that uses it has a node.
    private const string SelectedNode = "volume.kubernetes.io/selected-node";

    public static Readiness OfClaim(LiveObject live) => live.Text("status", "phase") switch
    {
        "Bound" => Readiness.Ready("bound"),
        "Lost" => Readiness.Failed("its volume is lost"),
        _ => Readiness.Progressing("is not bound yet"),
    };

    /// <summary>A claim whose class binds only when a pod comes: nothing will happen before, so nothing is waited for.</summary>
    public static bool WaitsForPod(LiveObject claim, string bindingMode) =>
        bindingMode == "WaitForFirstConsumer" && claim.Annotation(SelectedNode) is null;

    public static Readiness OfVolume(LiveObject live) => live.Text("status", "phase") switch
    {
        "Available" or "Bound" or "Released" => Readiness.Ready(live.Text("status", "phase").ToLowerInvariant()),
        "Failed" => Readiness.Failed(live.Text("status", "message") is { Length: > 0 } message ? message : "failed"),
        _ => Readiness.Progressing("pending"),
    };
}
