using KubeDsl.Cluster.Objects;

namespace KubeDsl.Cluster.Waiting.Kinds;

/// <summary>When namespaces, definitions and API services are ready.</summary>
internal static class ClusterReadiness
{
    public static Readiness OfNamespace(LiveObject live) =>
        live.Text("status", "phase") == "Active" ? Readiness.Ready("active") : Readiness.Progressing("is not active yet");

    public static Readiness OfDefinition(LiveObject live)
    {
        if (live.Condition("NamesAccepted") is { IsFalse: true } refused)
            return Readiness.Failed(refused.ToString());
        return live.Condition("Established") is { IsTrue: true } && live.Condition("NamesAccepted") is { IsTrue: true }
            ? Readiness.Ready("established")
            : Readiness.Progressing("is not established yet");
    }

    public static Readiness OfApiService(LiveObject live) =>
        live.Condition("Available") is { IsTrue: true } ? Readiness.Ready("available")
        : Readiness.Progressing(live.Condition("Available")?.ToString() ?? "is not available yet");

    public static Readiness OfDisruptionBudget(LiveObject live) =>
        live.ObservedGeneration is null && live.Generation > 0 ? Readiness.Progressing("its controller has not seen it yet") : Readiness.Ready("observed");
}
