using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Workloads;

/// <summary>A Deployment waits longer for progress than for a pod to count as available.</summary>
internal sealed class ProgressMustHaveTime() : TypeRule(Metadata, "apps.v1.DeploymentSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2203",
        "A Deployment must wait longer for progress than for a ready pod",
        Severity.Error,
        "A pod counts as available after 'minReadySeconds'; a deadline before that would always be missed.",
        "Raise 'progressDeadlineSeconds' (600 when it is not set), or lower 'minReadySeconds'.")
    {
        Passing = Example.Workload("Deployment", "minReadySeconds: 30"),
        Failing = Example.Workload("Deployment", "minReadySeconds: 600"),
    };

    public override void Check(ObjectView spec, ManifestCheck check)
    {
        if (spec.Integer("progressDeadlineSeconds", 600) is { } deadline && spec.Integer("minReadySeconds", 0) is { } ready && deadline <= ready)
            check.Report(Info, spec.At("progressDeadlineSeconds"), $"'progressDeadlineSeconds' is {deadline} and 'minReadySeconds' {ready}. Make the first one greater.",
                check.OriginOf(spec.At(spec.Has("progressDeadlineSeconds") ? "progressDeadlineSeconds" : "minReadySeconds")));
    }
}
