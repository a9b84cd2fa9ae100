using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Practice;

/// <summary>A workload of several pods has a disruption budget.</summary>
internal sealed class WorkloadsShouldHaveABudget() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL4061",
        "Workloads of several pods should have a disruption budget",
        Severity.Suggestion,
        "Without one all pods may be evicted at once when nodes are drained.",
        "Add a PodDisruptionBudget.")
    {
        Passing = Example.Workload("Deployment", "replicas: 2") + "\n---\n" + Budget,
        Failing = Example.Workload("Deployment", "replicas: 2"),
        EnabledByDefault = false,
    };

    private static string Budget => Example.Of("policy/v1", "PodDisruptionBudget", "spec:\n  maxUnavailable: 1\n  selector:\n    matchLabels:\n      app: web");

    public override void Check(SetView set)
    {
        if (!set.KnowsAllPods)
            return;
        var guarded = new HashSet<ManifestCheck>();
        foreach (var check in set.OfKind("PodDisruptionBudget"))
            foreach (var (pod, _) in set.Chosen(check.Root.ObjectOrNothing("spec").ObjectOrNothing("selector"), check.Manifest.Namespace))
                guarded.Add(pod.Check);
        foreach (var pod in set.Pods.All)
            if (set.Scaling.LeastPodsOf(pod.Check) is > 1 && !guarded.Contains(pod.Check))
                pod.Check.Report(Info, pod.Check.Root.At("spec"), $"{pod.Owner} has no disruption budget. Add a PodDisruptionBudget that chooses its pods.");
    }
}
