using KubeDsl.Manifests;
using KubeDsl.Rules.Values.Storage;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>What containers ask for is within the LimitRange of their namespace.</summary>
internal sealed class ContainersShouldFitLimitRanges() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3021",
        "Containers should stay within the limits of their namespace",
        Severity.Warning,
        "A LimitRange refuses the pods whose containers ask for less or more than it allows; the workload is there, and its pods are not.",
        "Change the amounts of the container, or the LimitRange.")
    {
        Passing = Limited("200m") + "\n---\n" + Range,
        Failing = Limited("2") + "\n---\n" + Range,
    };

    private static string Range => Example.Of("v1", "LimitRange", "spec:\n  limits:\n  - type: Container\n    max:\n      cpu: \"1\"");

    public override void Check(SetView set)
    {
        foreach (var range in set.OfKind("LimitRange"))
            foreach (var limit in range.Root.ObjectOrNothing("spec").Objects("limits"))
                if (limit.Text("type") == "Container")
                    foreach (var pod in set.Pods.All)
                        if (SetView.AreInOneNamespace(pod.Check, range))
                            foreach (var container in pod.Spec.Containers())
                                CheckContainer(limit, range, container, pod.Check);
    }

    private void CheckContainer(ObjectView limit, ManifestCheck range, ContainerView container, ManifestCheck check)
    {
        var resources = container.View.ObjectOrNothing("resources");
        foreach (var list in (string[])["requests", "limits"])
        {
            if (resources.Object(list) is not { } amounts)
                continue;
            foreach (var entry in amounts.Map)
                if (Amounts.Of(entry.Value) is { } amount)
                {
                    if (Amounts.Of(limit.ObjectOrNothing("max").Map[entry.Key]) is { } max && amount > max)
                        Say("more", "max", entry);
                    if (Amounts.Of(limit.ObjectOrNothing("min").Map[entry.Key]) is { } min && amount < min)
                        Say("less", "min", entry);
                }

            void Say(string what, string bound, MapEntry entry) => check.Report(
                Info, amounts.At(entry.Key),
                $"Container '{container.Name}' has {entry.Value} of {entry.Key} under '{list}', {what} than the {limit.ObjectOrNothing(bound).Map[entry.Key]} of LimitRange '{range.Manifest.Name}'. Change one of them.");
        }
    }

    private static string Limited(string cpu) => Example.Container($"resources:\n  limits:\n    cpu: \"{cpu}\"");
}
