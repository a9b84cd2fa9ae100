using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>A ServiceMonitor chooses Services, a PodMonitor pods that there are.</summary>
internal sealed class MonitorsShouldFindServices() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3026",
        "Monitors should find what they watch",
        Severity.Warning,
        "A ServiceMonitor or PodMonitor that chooses nothing collects nothing.",
        "Correct the selector, or the labels of the Services or pods.")
    {
        Passing = Monitor("web") + "\n---\n" + Labelled,
        Failing = Monitor("shop") + "\n---\n" + Labelled,
    };

    private static string Labelled => Example.Service().Replace("  name: web\nspec", "  name: web\n  labels:\n    app: web\nspec") + "\n---\n" + Example.Workload("Deployment");

    public override void Check(SetView set)
    {
        if (!set.KnowsAllPods)
            return;
        foreach (var check in set.OfKind("ServiceMonitor"))
            if (IsHere(check) && SelectorOf(check) is { } selector && set.OfKind("Service").Count > 0
                && !set.OfKind("Service").Any(service => SetView.IsSameNamespace(service.Manifest.Namespace, check.Manifest.Namespace)
                    && Selectors.Matches(selector, service.Root.ObjectOrNothing("metadata").ObjectOrNothing("labels")) != false))
                check.Report(Info, selector.Path, "The selector finds no Service here. Correct it, or the labels of the Services.");
        foreach (var check in set.OfKind("PodMonitor"))
            if (IsHere(check) && SelectorOf(check) is { } selector && set.Pods.All.Count > 0 && !set.Chosen(selector, check.Manifest.Namespace).Any())
                check.Report(Info, selector.Path, "The selector finds no pod here. Correct it, or the labels of the pods.");
    }

    // Without a 'namespaceSelector' a monitor looks in its own namespace.
    private static bool IsHere(ManifestCheck check) =>
        check.Group == "monitoring.coreos.com" && check.Root.ObjectOrNothing("spec").LacksItems("namespaceSelector");

    private static ObjectView? SelectorOf(ManifestCheck check) =>
        check.Root.ObjectOrNothing("spec").Object("selector") is { Map.Count: > 0 } selector ? selector : null;

    private static string Monitor(string app) => Example.Of("monitoring.coreos.com/v1", "ServiceMonitor", $"spec:\n  endpoints:\n  - port: http\n  selector:\n    matchLabels:\n      app: {app}");
}
