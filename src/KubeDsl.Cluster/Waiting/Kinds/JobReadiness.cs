using KubeDsl.Cluster.Objects;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Waiting.Kinds;

/// <summary>When Jobs are done.</summary>
internal static class JobReadiness
{
    public static Readiness Of(LiveObject live)
    {
        if (live.Condition("Failed") is { IsTrue: true } failed)
            return Readiness.Failed(failed.ToString());
        if (live.Condition("FailureTarget") is { IsTrue: true } failing)
            return Readiness.Failed(failing.ToString());
        if (live.Condition("Complete") is { IsTrue: true })
            return Readiness.Ready("complete");
        if (live.Root.Find("spec", "suspend") is BooleanNode { Value: true })
            return Readiness.Ready("suspended");

        var succeeded = WorkloadReadiness.Status(live, "succeeded");
        var failures = WorkloadReadiness.Status(live, "failed");
        var wanted = live.Number("spec", "completions") is { } completions ? $" of {completions}" : "";
        return Readiness.Progressing($"{succeeded}{wanted} succeeded{(failures > 0 ? $", {failures} failed" : "")}");
    }
}
