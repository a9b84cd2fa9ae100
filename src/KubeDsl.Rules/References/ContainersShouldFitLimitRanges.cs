using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
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
        var bounds = set.OfKind("LimitRange").Where(range => range.KnowsNamespace).SelectMany(BoundsOf).ToLookup(bound => bound.Range.Manifest.Namespace);
        if (bounds.Count == 0)
            return;
        foreach (var pod in set.Pods.All)
            if (pod.Check.KnowsNamespace && bounds.Contains(pod.Namespace))
                foreach (var container in pod.Spec.Containers())
                    foreach (var list in (string[])["requests", "limits"])
                        if (container.View.ObjectOrNothing("resources").Object(list) is { } amounts)
                            foreach (var entry in amounts.Map)
                                if (Amounts.Of(entry.Value) is { } amount)
                                    CheckAmount(amount, entry, bounds[pod.Namespace], amounts.At(entry.Key), $"Container '{container.Name}' has {entry.Value} of {entry.Key} under '{list}'", pod.Check);
    }

    private void CheckAmount(Quantity amount, MapEntry entry, IEnumerable<Bound> bounds, FieldPath place, string fact, ManifestCheck check)
    {
        foreach (var bound in bounds)
            if (bound.Resource == entry.Key && (bound.IsMost ? amount > bound.Amount : amount < bound.Amount))
                check.Report(Info, place, $"{fact}, {(bound.IsMost ? "more" : "less")} than the {bound.Written} of LimitRange '{bound.Range.Manifest.Name}'. Change one of them.");
    }

    private static IEnumerable<Bound> BoundsOf(ManifestCheck range)
    {
        foreach (var limit in range.Root.ObjectOrNothing("spec").Objects("limits"))
            if (limit.Text("type") == "Container")
                foreach (var field in (string[])["max", "min"])
                    foreach (var entry in limit.ObjectOrNothing(field).Map)
                        if (Amounts.Of(entry.Value) is { } amount)
                            yield return new Bound(range, entry.Key, amount, entry.Value, field == "max");
    }

    /// <summary>The most or the least that containers may have of a resource.</summary>
    private sealed record Bound(ManifestCheck Range, string Resource, Quantity Amount, ManifestNode Written, bool IsMost);

    private static string Limited(string cpu) => Example.Container($"resources:\n  limits:\n    cpu: \"{cpu}\"");
}
