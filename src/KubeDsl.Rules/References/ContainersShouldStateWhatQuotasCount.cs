using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>Containers state the resources that the ResourceQuota of their namespace counts.</summary>
internal sealed class ContainersShouldStateWhatQuotasCount() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3022",
        "Containers should state what the quota of their namespace counts",
        Severity.Warning,
        "Where a ResourceQuota counts a resource, a pod with a container that does not state it is refused; the workload is there, and its pods are not.",
        "Set the resource on every container, or add a LimitRange with defaults.")
    {
        Passing = Stating("requests:\n    cpu: 100m") + "\n---\n" + Quota,
        Failing = Stating("limits:\n    memory: 64Mi") + "\n---\n" + Quota,
    };

    private static readonly (string Counted, string List, string Resource)[] Counted =
    [
        ("cpu", "requests", "cpu"), ("requests.cpu", "requests", "cpu"), ("limits.cpu", "limits", "cpu"),
        ("memory", "requests", "memory"), ("requests.memory", "requests", "memory"), ("limits.memory", "limits", "memory"),
    ];

    private static string Quota => Example.Of("v1", "ResourceQuota", "spec:\n  hard:\n    requests.cpu: \"4\"");

    public override void Check(SetView set)
    {
        foreach (var quota in set.OfKind("ResourceQuota"))
        {
            var spec = quota.Root.ObjectOrNothing("spec");
            if (!spec.LacksItems("scopes") || !spec.Lacks("scopeSelector") || set.OfKind("LimitRange").Any(range => SetView.IsSameNamespace(range.Manifest.Namespace, quota.Manifest.Namespace)))
                continue;
            foreach (var pod in set.Pods.All)
                if (SetView.AreInOneNamespace(pod.Check, quota) && pod.Spec.Lacks("resources"))
                    foreach (var (counted, list, resource) in Counted)
                        if (spec.ObjectOrNothing("hard").Has(counted))
                            CheckPod(quota, pod, counted, list, resource);
        }
    }

    private void CheckPod(ManifestCheck quota, DescribedPod pod, string counted, string list, string resource)
    {
        foreach (var container in pod.Spec.Containers())
            if (!container.IsEphemeral && container.View.ObjectOrNothing("resources") is var resources && resources.ObjectOrNothing(list) is var amounts
                && amounts.Lacks(resource) && (list == "limits" || resources.ObjectOrNothing("limits").Lacks(resource)))
                pod.Check.Report(Info, amounts.At(resource), $"ResourceQuota '{quota.Manifest.Name}' counts '{counted}', and container '{container.Name}' does not state it. Set 'resources.{list}.{resource}'.");
    }

    private static string Stating(string resources) => Example.Container("resources:\n  " + resources);
}
