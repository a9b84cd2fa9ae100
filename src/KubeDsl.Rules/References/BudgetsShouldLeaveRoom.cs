using System.Globalization;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>A disruption budget lets at least one of the pods go that it chooses.</summary>
internal sealed class BudgetsShouldLeaveRoom() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3014",
        "Disruption budgets should ask for fewer pods than there are",
        Severity.Warning,
        "When all pods must be available none can be evicted, and nodes cannot be drained.",
        "Run more pods, or lower 'minAvailable'; 'maxUnavailable: 1' always leaves room.")
    {
        Passing = Example.Workload("Deployment", "replicas: 2") + "\n---\n" + Budget,
        Failing = Example.Workload("Deployment", "replicas: 1") + "\n---\n" + Budget,
    };

    private static string Budget => Example.Of("policy/v1", "PodDisruptionBudget", "spec:\n  minAvailable: 1\n  selector:\n    matchLabels:\n      app: web");

    public override void Check(SetView set)
    {
        foreach (var check in set.OfKind("PodDisruptionBudget"))
        {
            var spec = check.Root.ObjectOrNothing("spec");
            if (spec.Object("selector") is not { } selector || PodsOf(set, check, selector) is not { } pods || pods.Count == 0)
                continue;
            if (Wanted(spec, pods.Count) is { } wanted && wanted >= pods.Count)
                check.Report(Info, spec.At("minAvailable"), $"The budget wants {wanted} of at least {pods.Count} {(pods.Count == 1 ? "pod" : "pods")} of {pods.Owner}, so none can be evicted. Run more pods, or use 'maxUnavailable: 1'.");
        }
    }

    // Null where a pod may be chosen that is not known, or whose number is not.
    private static (long Count, string Owner)? PodsOf(SetView set, ManifestCheck check, ObjectView selector)
    {
        if (!set.KnowsAllPods)
            return null;
        var (count, owner) = (0L, "");
        foreach (var (pod, isCertain) in set.Chosen(selector, check.Manifest.Namespace))
        {
            if (!isCertain || !SetView.AreInOneNamespace(pod.Check, check) || set.Scaling.LeastPodsOf(pod.Check) is not { } pods)
                return null;
            count += pods;
            owner = owner.Length == 0 ? pod.Owner : owner;
        }
        return (count, owner);
    }

    private static long? Wanted(ObjectView spec, long pods)
    {
        if (spec.Integer("minAvailable") is { } number)
            return number;
        // 100 % is the matter of another rule.
        return spec.Text("minAvailable") is { } text && text.EndsWith("%", StringComparison.Ordinal)
            && long.TryParse(text.Substring(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent is > 0 and not 100
            ? (pods * percent + 99) / 100
            : null;
    }
}
