using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Scaling;

/// <summary>A disruption budget says either how many pods must stay or how many may go.</summary>
internal sealed class BudgetsMustHaveOneBound() : TypeRule(Metadata, "policy.v1.PodDisruptionBudgetSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2703",
        "Disruption budgets must have one bound",
        Severity.Error,
        "'minAvailable' and 'maxUnavailable' say the same from two sides.",
        "Keep one of them.")
    {
        Passing = Example.Of("policy/v1", "PodDisruptionBudget", "spec:\n  minAvailable: 1\n  selector:\n    matchLabels:\n      app: web"),
        Failing = Example.Of("policy/v1", "PodDisruptionBudget", "spec:\n  minAvailable: 1\n  maxUnavailable: 1\n  selector:\n    matchLabels:\n      app: web"),
    };

    public override void Check(ObjectView budget, ManifestCheck check)
    {
        if (budget.Has("minAvailable") && budget.Has("maxUnavailable"))
            check.Report(Info, budget.Path, "'minAvailable' and 'maxUnavailable' are both set. Keep one of them.", budget["maxUnavailable"]!.Origin, related: budget["minAvailable"]!.Origin);
    }
}
