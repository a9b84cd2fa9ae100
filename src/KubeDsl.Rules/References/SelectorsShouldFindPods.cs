using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>Services, disruption budgets and network policies choose pods that there are.</summary>
internal sealed class SelectorsShouldFindPods() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3003",
        "Selectors should find pods",
        Severity.Warning,
        "A Service, PodDisruptionBudget or NetworkPolicy that chooses no pod does nothing.",
        "Correct the selector, or the labels of the pods.")
    {
        Passing = Example.Service() + "\n---\n" + Example.Workload("Deployment"),
        Failing = Example.Service() + "\n---\n" + Example.Workload("Deployment").Replace("app: web", "app: shop"),
    };

    public override void Check(SetView set)
    {
        if (!set.KnowsAllPods)
            return;
        foreach (var check in set.OfKind("Service"))
            if (check.Root.ObjectOrNothing("spec") is var spec && spec.Map["selector"] is MapNode { Count: > 0 } map && spec.Text("type", "ClusterIP") is not null and not "ExternalName")
                Report(set, check, spec.At("selector"), set.Chosen(map, check.Manifest.Namespace));
        foreach (var check in set.OfKind("PodDisruptionBudget"))
            if (check.Root.ObjectOrNothing("spec").Object("selector") is { } selector)
                Report(set, check, selector.Path, set.Chosen(selector, check.Manifest.Namespace));
        foreach (var check in set.OfKind("NetworkPolicy"))
            if (check.Root.ObjectOrNothing("spec").Object("podSelector") is { Map.Count: > 0 } selector)
                Report(set, check, selector.Path, set.Chosen(selector, check.Manifest.Namespace));
    }

    private void Report(SetView set, ManifestCheck check, FieldPath path, IEnumerable<(DescribedPod, bool)> chosen)
    {
        // A set without any pods is one part of something larger.
        if (set.Pods.All.Count > 0 && !chosen.Any())
            check.Report(Info, path, $"The selector of {check.Kind} '{check.Manifest.Name}' finds no pod here. Correct it, or the labels of the pods.");
    }
}
