using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>No two disruption budgets choose the same pods.</summary>
internal sealed class PodsShouldHaveOneBudget() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3013",
        "Pods should have one disruption budget",
        Severity.Warning,
        "A pod with two budgets cannot be evicted at all, so its node cannot be drained.",
        "Keep one of the budgets, or narrow its selector.")
    {
        Passing = Example.Workload("Deployment") + "\n---\n" + Budget("a", "web"),
        Failing = Example.Workload("Deployment") + "\n---\n" + Budget("a", "web") + "\n---\n" + Budget("b", "web"),
    };

    public override void Check(SetView set)
    {
        var first = new Dictionary<ManifestCheck, ManifestCheck>();
        foreach (var check in set.OfKind("PodDisruptionBudget"))
            if (check.Root.ObjectOrNothing("spec").Object("selector") is { } selector)
                Check(check, selector, set, first);
    }

    private void Check(ManifestCheck check, ObjectView selector, SetView set, Dictionary<ManifestCheck, ManifestCheck> first)
    {
        var isTold = false;
        foreach (var pod in set.CertainlyChosen(selector, check))
        {
            if (!first.TryGetValue(pod.Check, out var other))
                first.Add(pod.Check, check);
            else if (!isTold && !other.Manifest.Identity.Equals(check.Manifest.Identity))
            {
                check.Report(Info, selector.Path, $"The pods of {pod.Owner} also have the budget '{other.Manifest.Name}', so they cannot be evicted. Keep one of the two.");
                isTold = true;
            }
        }
    }

    private static string Budget(string name, string app) =>
        Example.Of("policy/v1", "PodDisruptionBudget", $"spec:\n  maxUnavailable: 1\n  selector:\n    matchLabels:\n      app: {app}", name);
}
