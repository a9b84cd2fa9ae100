using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>Ranges of addresses of nodes and services are one of each family.</summary>
internal sealed class RangesMustBeOneOfAFamily() : TypeRule(Metadata, "core.v1.NodeSpec", "networking.v1.ServiceCIDRSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2713",
        "Ranges of addresses must be one of each family",
        Severity.Error,
        "A node or a ServiceCIDR has at most one range of IPv4 and one of IPv6.",
        "Keep one range of each family.")
    {
        Passing = Example.Of("networking.k8s.io/v1", "ServiceCIDR", "spec:\n  cidrs: [10.0.0.0/16]"),
        Failing = Example.Of("networking.k8s.io/v1", "ServiceCIDR", "spec:\n  cidrs: [10.0.0.0/16, 10.1.0.0/16]"),
    };

    public override void Check(ObjectView part, ManifestCheck check)
    {
        if (check.Kind == "Node")
            CheckNode(part, check);
        else
        {
            CheckFamilies(part, "cidrs", check);
            CheckSpelling(part, check);
        }
    }

    // The server knows one spelling of a range.
    private static void CheckSpelling(ObjectView part, ManifestCheck check)
    {
        if (part.List("cidrs") is not { } list)
            return;
        for (var i = 0; i < list.Count; i++)
            if (list[i] is StringNode text && CidrFormat.Problem(text.Value) is null && CidrFormat.TryParse(text.Value, out var address, out var bits) && Shortest(address, bits) is var right && right != text.Value)
                check.Report(ValueFormats.Texts, part.At("cidrs").Child(i), $"'cidrs' has '{FormatDemand.Shown(text.Value)}'. A range is written in its shortest form. Did you mean '{right}'?");
    }

    private static string Shortest(IpAddress address, int bits) =>
        FormattableString.Invariant($"{address}/{bits}");

    // The old field wins where both are set and differ.
    private void CheckNode(ObjectView node, ManifestCheck check)
    {
        if (node.Text("podCIDR", "") is not { } old || !(node.LacksItems("podCIDRs") || node.HasItems("podCIDRs")))
            return;
        if (old.Length > 0 && (node.LacksItems("podCIDRs") || (node.List("podCIDRs")?[0] as StringNode)?.Value is { } first && first != old))
        {
            if (CidrFormat.Problem(old) is { } problem)
                check.Report(ValueFormats.Texts, node.At("podCIDRs").Child(0), $"'podCIDR' is '{FormatDemand.Shown(old)}'. {problem}", node["podCIDR"]!.Origin);
            return;
        }
        if (node.List("podCIDRs") is not { } ranges || (old.Length > 0 && ranges[0] is not StringNode))
            return;
        for (var i = 0; i < ranges.Count; i++)
            if (ranges[i] is StringNode range && CidrFormat.Problem(range.Value) is { } misfit)
                check.Report(ValueFormats.Texts, node.At("podCIDRs").Child(i), $"'podCIDRs' has '{FormatDemand.Shown(range.Value)}'. {misfit}");
        CheckFamilies(node, "podCIDRs", check);
    }

    private void CheckFamilies(ObjectView part, string field, ManifestCheck check)
    {
        if (part.List(field) is not { Count: > 1 } list)
            return;
        var families = new List<bool>();
        foreach (var item in list)
            if (item is StringNode text && CidrFormat.TryParse(text.Value, out var address, out _))
                families.Add(address.IsV6);
        if (families.Count != families.Distinct().Count() || list.Count > 2)
            check.Report(Info, part.At(field), $"'{field}' has more than one range of a family. Keep one IPv4 and one IPv6 range.");
    }
}
