using KubeDsl.Cluster.Objects;

namespace KubeDsl.Cluster.Waiting.Kinds;

/// <summary>When custom resources are ready: by the conditions that most controllers write.</summary>
internal static class CustomReadiness
{
    private static readonly string[] Good = ["Ready", "Available", "Synced", "Reconciled"];
    private static readonly string[] Bad = ["Stalled", "Failed"];

    public static Readiness Of(LiveObject live)
    {
        var conditions = live.Conditions.ToArray();
        foreach (var type in Bad)
            if (Array.Find(conditions, condition => condition.Type == type) is { IsTrue: true } bad)
                return Readiness.Failed(bad.ToString());
        foreach (var type in Good)
            if (Array.Find(conditions, condition => condition.Type == type) is { } good)
                return Judge(live, good);
        return Readiness.Ready("exists");
    }

    private static Readiness Judge(LiveObject live, Condition condition) =>
        condition.ObservedGeneration < live.Generation ? Readiness.Progressing("its controller has not seen the change yet")
        : condition.IsTrue ? Readiness.Ready(condition.Type.ToLowerInvariant())
        : Readiness.Progressing(condition.ToString());
}
