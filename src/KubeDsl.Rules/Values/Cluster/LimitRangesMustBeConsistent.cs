using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Values.Pods;
using KubeDsl.Rules.Values.Storage;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>The bounds of a limit range are in order.</summary>
internal sealed class LimitRangesMustBeConsistent() : TypeRule(Metadata, "core.v1.LimitRangeItem")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2711",
        "The bounds of a limit range must be in order",
        Severity.Error,
        "The least amount is at most the default request, that at most the default limit, and that at most the greatest amount.",
        "Put the amounts in order.")
    {
        Passing = Range("max:\n      cpu: \"2\"\n    min:\n      cpu: 100m"),
        Failing = Range("max:\n      cpu: 100m\n    min:\n      cpu: \"2\""),
    };

    private static readonly string[] Lists = ["min", "max", "default", "defaultRequest", "maxLimitRequestRatio"];
    private static readonly (string Low, string High)[] Order =
        [("min", "max"), ("min", "defaultRequest"), ("min", "default"), ("defaultRequest", "max"), ("defaultRequest", "default"), ("default", "max")];

    public override void Check(ObjectView limit, ManifestCheck check)
    {
        var type = limit.Text("type", "");
        if (type is not null && TypeProblem(type) is { } misfit)
            check.Report(Info, limit.At("type"), $"'type' is '{FormatDemand.Shown(type)}'. {misfit}");
        if (type == "Pod")
            foreach (var list in (string[])["default", "defaultRequest"])
                if (limit.HasItems(list))
                    check.Report(Info, limit.At(list), $"'{list}' is for containers, and the type is 'Pod'. Remove it.");
        if (type == "PersistentVolumeClaim" && limit.ObjectOrNothing("min").Lacks("storage") && limit.ObjectOrNothing("max").Lacks("storage"))
            check.Report(Info, limit.Path, "A limit for claims bounds their storage. Set 'min.storage' or 'max.storage'.");

        foreach (var list in Lists)
            if (limit.Map[list] is MapNode amounts)
                foreach (var entry in amounts)
                    CheckName(limit, list, entry, type, check);
        CheckOrder(limit, check);
        CheckUndivided(limit, check);
        CheckRatio(limit, check);
    }

    private static string? TypeProblem(string type)
    {
        if (type is "Pod" or "Container" or "PersistentVolumeClaim")
            return null;
        return QualifiedNameFormat.Problem(type) ?? (type.IndexOf('/') < 0 ? "Use 'Container', 'Pod' or 'PersistentVolumeClaim', or a name with a domain." : null);
    }

    private void CheckName(ObjectView limit, string list, MapEntry entry, string? type, ManifestCheck check)
    {
        var problem = type is "Container" or "Pod" ? ResourceNames.ContainerProblem(entry.Key) : ResourceNames.Problem(entry.Key);
        if (problem is not null)
            check.Report(Info, limit.At(list).Child(entry.Key), $"The resource '{FormatDemand.Shown(entry.Key)}' in '{list}' is not known. {problem}", entry.KeyOrigin);
    }

    private void CheckOrder(ObjectView limit, ManifestCheck check)
    {
        foreach (var (low, high) in Order)
        {
            if (limit.Map[low] is not MapNode lows || limit.Map[high] is not MapNode highs)
                continue;
            foreach (var entry in lows)
                if (highs[entry.Key] is { } bound && Amounts.Of(entry.Value) is { } left && Amounts.Of(bound) is { } right && left > right)
                    check.Report(Info, limit.At(low == "min" && high != "max" ? high : low).Child(entry.Key), $"'{entry.Key}' is {entry.Value} in '{low}' and {bound} in '{high}'. Put them in order.");
        }
    }

    // What is not shared is requested in full.
    private void CheckUndivided(ObjectView limit, ManifestCheck check)
    {
        if (limit.Map["default"] is not MapNode defaults || limit.Map["defaultRequest"] is not MapNode requests)
            return;
        foreach (var entry in requests)
            if (!ResourceNames.MayBeOvercommitted(entry.Key) && Amounts.Of(entry.Value) is { } request && Amounts.Of(defaults[entry.Key]) is { } most && request < most)
                check.Report(Info, limit.At("defaultRequest").Child(entry.Key), $"'{entry.Key}' cannot be shared, and is {entry.Value} in 'defaultRequest' and {defaults[entry.Key]} in 'default'. Make both equal.");
    }

    private void CheckRatio(ObjectView limit, ManifestCheck check)
    {
        if (limit.Map["maxLimitRequestRatio"] is not MapNode ratios)
            return;
        foreach (var entry in ratios)
        {
            if (Amounts.Of(entry.Value) is not { } ratio)
                continue;
            var place = limit.At("maxLimitRequestRatio").Child(entry.Key);
            if (ratio.Value < 1)
                check.Report(Info, place, $"The ratio of '{entry.Key}' is {entry.Value}. Use at least 1.");
            else if (Amounts.Of((limit.Map["max"] as MapNode)?[entry.Key]) is { } most && Amounts.Of((limit.Map["min"] as MapNode)?[entry.Key]) is { Sign: > 0 } least && ratio.Value > most.Value / least.Value)
                check.Report(Info, place, $"The ratio of '{entry.Key}' is {entry.Value}, more than 'max' divided by 'min'. Lower it.");
        }
    }

    private static string Range(string lines) => Example.Of("v1", "LimitRange", "spec:\n  limits:\n  - type: Container\n    " + lines);
}
