using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>Where a pod must be near others, the others are there.</summary>
internal sealed class AffinityShouldFindPods() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3017",
        "Required pod affinity should find pods",
        Severity.Warning,
        "A pod that must be near pods that are nowhere is never placed.",
        "Correct the labels, or prefer instead of requiring.")
    {
        Passing = Affine("web"),
        Failing = Affine("shop"),
    };

    public override void Check(SetView set)
    {
        if (!set.KnowsAllPods)
            return;
        foreach (var pod in set.Pods.All)
            if (pod.Spec.Object("affinity")?.Object("podAffinity") is { } affinity)
                foreach (var term in affinity.Objects("requiredDuringSchedulingIgnoredDuringExecution"))
                    if (term.LacksItems("namespaces") && term.Lacks("namespaceSelector") && term.Object("labelSelector") is { Map.Count: > 0 } selector
                        && !set.Chosen(selector, pod.Namespace).Any())
                        pod.Check.Report(Info, selector.Path, $"The pods of {pod.Owner} must be near pods that are not here. Correct the labels, or add 'namespaceSelector' if those are in another namespace.");
    }

    private static string Affine(string app) => Example.Workload("Deployment").Replace(
        "    spec:\n",
        $"    spec:\n      affinity:\n        podAffinity:\n          requiredDuringSchedulingIgnoredDuringExecution:\n          - topologyKey: kubernetes.io/hostname\n            labelSelector:\n              matchLabels:\n                app: {app}\n");
}
