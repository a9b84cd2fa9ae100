using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Practice;

/// <summary>A Deployment runs more than one pod, by its own number or by its autoscaler's.</summary>
internal sealed class DeploymentsShouldHaveASparePod() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL4026",
        "Deployments should have a spare pod",
        Severity.Suggestion,
        "With one pod every restart is an outage.",
        "Set 'replicas' to at least 2.")
    {
        Passing = Example.Workload("Deployment", "replicas: 2"),
        Failing = Example.Workload("Deployment", "replicas: 1"),
        EnabledByDefault = false,
    };

    public override void Check(SetView set)
    {
        foreach (var check in set.OfKind("Deployment"))
            if (set.Scaling.LeastPodsOf(check) is 1)
                check.Report(Info, check.Root.ObjectOrNothing("spec").At("replicas"), $"Deployment '{check.Manifest.Name}' has one pod. Set 'replicas' to at least 2.");
    }
}
