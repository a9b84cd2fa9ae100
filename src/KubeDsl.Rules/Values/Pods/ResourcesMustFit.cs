using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Values.Storage;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>What a container requests is legal, and within what it is limited to.</summary>
internal sealed class ResourcesMustFit() : TypeRule(Metadata, "core.v1.Container", "core.v1.PodSpec", "node.v1.Overhead", "core.v1.NodeStatus")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2108",
        "Requests and limits must fit",
        Severity.Error,
        "Amounts are not negative, requests do not exceed limits, and resources that cannot be shared are requested in whole pieces and equal to their limit.",
        "Correct the amounts or the name of the resource.")
    {
        Passing = Example.Container("resources:\n  requests:\n    cpu: 100m\n  limits:\n    cpu: 200m"),
        Failing = Example.Container("resources:\n  requests:\n    cpu: 200m\n  limits:\n    cpu: 100m"),
    };

    public override void Check(ObjectView part, ManifestCheck check)
    {
        if (part.Map["overhead"] is MapNode)
            CheckAmounts(part, "overhead", isPodLevel: false, check);
        if (part.Map["podFixed"] is MapNode)
            CheckAmounts(part, "podFixed", isPodLevel: false, check);
        // The status of a node is judged and kept when the node is created; any name will do there.
        foreach (var list in (string[])["capacity", "allocatable"])
            if (part.Map[list] is MapNode amounts)
                foreach (var entry in amounts)
                    CheckAmount(entry, list, part.At(list).Child(entry.Key), ResourceNames.IsCounted(entry.Key), check);
        if (part.Object("resources") is not { } resources)
            return;
        var isPodLevel = part.Map.ContainsKey("containers");
        CheckAmounts(resources, "limits", isPodLevel, check);
        CheckAmounts(resources, "requests", isPodLevel, check);
        CheckRequests(resources, check);
        CheckHugePages(resources, check);
    }

    private void CheckAmounts(ObjectView resources, string list, bool isPodLevel, ManifestCheck check)
    {
        if (resources.Map[list] is not MapNode amounts)
            return;
        foreach (var entry in amounts)
        {
            var place = resources.At(list).Child(entry.Key);
            var problem = ResourceNames.ContainerProblem(entry.Key);
            if (problem is null && isPodLevel && entry.Key is not ("cpu" or "memory") && !ResourceNames.IsHugePages(entry.Key))
                problem = "Resources of a pod as a whole are cpu, memory and huge pages. Set others on a container.";
            if (problem is not null)
                check.Report(Info, place, $"The resource '{FormatDemand.Shown(entry.Key)}' in '{list}' is not known. {problem}");
            if (CheckAmount(entry, list, place, !ResourceNames.IsNative(entry.Key), check) is not { } amount)
                continue;
            if (!ResourceNames.IsHugePages(entry.Key))
                continue;
            if (!Quantity.TryParse(entry.Key.Substring(10), out var page) || page.Sign <= 0 || !page.IsWhole)
                check.Report(Info, place, $"'{FormatDemand.Shown(entry.Key)}' in '{list}' does not end with a size of pages. Write it like 'hugepages-2Mi'.");
            else if (!amount.IsWhole || amount.Value % page.Value != 0)
                check.Report(Info, place, $"'{entry.Key}' in '{list}' is {entry.Value}. Use a whole number of pages.");
        }
    }

    /// <returns>The amount, when it is one and nothing is wrong with it.</returns>
    private Quantity? CheckAmount(MapEntry entry, string list, FieldPath place, bool isCounted, ManifestCheck check)
    {
        if (Amounts.Of(entry.Value) is not { } amount)
            return null;
        var problem = amount.Sign < 0 ? ". Use 0 or more." : isCounted && !amount.IsWhole ? ", and it is counted in whole pieces. Use a whole number." : null;
        if (problem is null)
            return amount;
        check.Report(Info, place, $"'{entry.Key}' in '{list}' is {entry.Value}{problem}");
        return null;
    }

    private void CheckRequests(ObjectView resources, ManifestCheck check)
    {
        if (resources.Map["requests"] is not MapNode requests)
            return;
        var limits = resources.Map["limits"] as MapNode;
        foreach (var entry in requests)
        {
            if (limits?[entry.Key] is { } limit)
            {
                if (Amounts.Of(entry.Value) is not { } request || Amounts.Of(limit) is not { } bound)
                    continue;
                if (request > bound)
                    check.Report(Info, resources.At("requests"), $"The container requests {entry.Value} of '{entry.Key}' and is limited to {limit}. Request at most the limit.", entry.Value.Origin, related: limit.Origin);
                else if (request != bound && !ResourceNames.MayBeOvercommitted(entry.Key))
                    check.Report(Info, resources.At("requests"), $"The container requests {entry.Value} of '{entry.Key}' and is limited to {limit}. Make both equal: '{entry.Key}' cannot be shared.", entry.Value.Origin, related: limit.Origin);
            }
            else if (!ResourceNames.MayBeOvercommitted(entry.Key) && !resources.MayHaveMore("limits") && !resources.MayHaveMore("requests"))
            {
                check.Report(Info, resources.At("limits"), $"'{FormatDemand.Shown(entry.Key)}' is requested without a limit. Set the same amount under 'limits'.", entry.Value.Origin);
            }
        }
    }

    private void CheckHugePages(ObjectView resources, ManifestCheck check)
    {
        if (resources.MayHaveMore("limits") || resources.MayHaveMore("requests"))
            return;
        var hasHugePages = false;
        foreach (var list in (string[])["limits", "requests"])
        {
            if (resources.Map[list] is not MapNode amounts)
                continue;
            foreach (var entry in amounts)
            {
                if (entry.Key is "cpu" or "memory")
                    return;
                hasHugePages |= ResourceNames.IsHugePages(entry.Key);
            }
        }
        if (hasHugePages)
            check.Report(Info, resources.Path, "Huge pages need cpu or memory with them. Request or limit one of the two.");
    }
}
