using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Network;

/// <summary>The addresses of a Service go together.</summary>
internal sealed class ClusterAddressesMustBeConsistent() : TypeRule(Metadata, "core.v1.ServiceSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2303",
        "Cluster addresses of a Service must be consistent",
        Severity.Error,
        "'clusterIP' is the first of 'clusterIPs', there is at most one of each family, and 'None' stands alone.",
        "Leave both fields out, or make them agree.")
    {
        Passing = Example.Service("clusterIP: None"),
        Failing = Example.Service("clusterIP: 10.96.0.10\nclusterIPs: [10.96.0.11]"),
    };

    public override void Check(ObjectView service, ManifestCheck check)
    {
        if (service.Text("type", "ClusterIP") is null or "ExternalName")
            return;
        if (service.LacksItems("clusterIPs"))
        {
            if (service.Text("clusterIP") is { Length: > 0 } single && single != "None" && IpAddressFormat.Problem(single) is { } problem)
                check.Report(ValueFormats.Texts, service.At("clusterIPs").Child(0), $"'clusterIP' is '{FormatDemand.Shown(single)}'. {problem}", check.OriginOf(service.At("clusterIP")));
        }
        else if (service.List("clusterIPs") is { } addresses)
        {
            CheckAddresses(service, addresses, check);
        }
        if (service.List("ipFamilies") is { Count: > 2 })
            check.Report(Info, service.At("ipFamilies"), "There are two families of addresses. Keep at most two entries.");
        CheckFamilies(service, check);
    }

    private void CheckAddresses(ObjectView service, ListNode addresses, ManifestCheck check)
    {
        var path = service.At("clusterIPs");
        if (service.LacksText("clusterIP") && addresses.Count > 0)
            check.Report(Info, path, "'clusterIPs' is set and 'clusterIP' is not. Set both, or neither.");
        else if (service.Text("clusterIP") is { } first && addresses.Count > 0 && addresses[0] is StringNode text && text.Value != first)
            check.Report(Info, path, $"'clusterIP' is '{FormatDemand.Shown(first)}' and the first of 'clusterIPs' '{FormatDemand.Shown(text.Value)}'. Make them equal.");
        if (addresses.Count > 1 && addresses.Any(address => address is StringNode { Value: "None" }))
            check.Report(Info, path, "'None' must stand alone in 'clusterIPs'. Remove the others.");
        if (addresses.Count > 2)
            check.Report(Info, path, "A Service has at most two addresses, one of each family. Remove the others.");
        else if (addresses.Count == 2 && addresses[0] is StringNode one && addresses[1] is StringNode two
            && IpAddress.TryParse(one.Value, out var left) && IpAddress.TryParse(two.Value, out var right) && left.IsV6 == right.IsV6)
            check.Report(Info, path, "Both addresses are of the same family. Keep one IPv4 and one IPv6 address.");
    }

    // Only a headless Service that selects nothing has both families unless it says otherwise.
    private static string? PolicyOf(ObjectView service) =>
        !service.Lacks("ipFamilyPolicy") ? service.Text("ipFamilyPolicy")
        : service.Text("clusterIP", "") is not { } address || address == "None" && !service.HasItems("selector") ? null
        : "SingleStack";

    private void CheckFamilies(ObjectView service, ManifestCheck check)
    {
        var wantsTwo = service.List("ipFamilies") is { Count: 2 } || service.List("clusterIPs") is { Count: 2 };
        if (wantsTwo && PolicyOf(service) == "SingleStack")
            check.Report(Info, service.At("ipFamilyPolicy"), $"Two families are wanted and the policy is 'SingleStack'{(service.Has("ipFamilyPolicy") ? "" : " unless set")}. Use 'PreferDualStack' or 'RequireDualStack'.");
        // The server reads 'clusterIP' alone as a list of one.
        var isAlone = service.LacksItems("clusterIPs");
        var addresses = isAlone ? service.Text("clusterIP") is { } single ? ListNode.OfStrings([single]) : null : service.List("clusterIPs");
        if (addresses is null || service.List("ipFamilies") is not { } families)
            return;
        for (var i = 0; i < Math.Min(addresses.Count, families.Count); i++)
            if (addresses[i] is StringNode address && families[i] is StringNode family && IpAddress.TryParse(address.Value, out var parsed) && (family.Value is "IPv4" or "IPv6") && parsed.IsV6 != (family.Value == "IPv6"))
                check.Report(Info, service.At("clusterIPs").Child(i), $"'{address.Value}' is no {family.Value} address. Make '{(isAlone ? "clusterIP" : "clusterIPs")}' and 'ipFamilies' agree.", isAlone ? check.OriginOf(service.At("clusterIP")) : null);
    }
}
