using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>Endpoints have addresses of their family, and ports with names.</summary>
internal sealed class EndpointsMustBeConsistent() : TypeRule(Metadata, "core.v1.EndpointSubset", "discovery.v1.EndpointSlice")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2805",
        "Endpoints must be consistent",
        Severity.Error,
        "Addresses of a slice are of the type that it states, and several ports need names.",
        "Correct the addresses, or name the ports.")
    {
        Passing = Slice("10.1.2.3"),
        Failing = Slice("\"2001:db8::1\""),
    };

    public override void Check(ObjectView part, ManifestCheck check)
    {
        if (check.Kind == "Endpoints")
        {
            if (part.List("ports") is { Count: > 1 })
                foreach (var port in part.Objects("ports"))
                    if (port.LacksText("name"))
                        check.Report(Info, port.At("name"), "Endpoints with several ports need a name for each. Set 'name'.");
            return;
        }
        if (part.Text("addressType") is not { } type)
            return;
        var names = new List<string>();
        foreach (var port in part.Objects("ports"))
        {
            if (port.Text("name", "") is not { } name)
                continue;
            if (names.Contains(name))
                check.Report(Info, port.At("name"), $"Two ports have the name '{FormatDemand.Shown(name)}'. Rename one.");
            names.Add(name);
        }
        foreach (var endpoint in part.Objects("endpoints"))
            if (endpoint.List("addresses") is { } addresses)
                for (var i = 0; i < addresses.Count; i++)
                    if (addresses[i] is StringNode text && ProblemOf(text.Value, type) is { } problem)
                        check.Report(Info, endpoint.At("addresses").Child(i), $"The address is '{FormatDemand.Shown(text.Value)}'. {problem}");
    }

    private static string? ProblemOf(string text, string type) => type switch
    {
        "IPv4" or "IPv6" when !IpAddress.TryParse(text, out _) => IpAddressFormat.Problem(text),
        "IPv4" or "IPv6" when IpAddress.TryParse(text, out var address) && address.IsV6 != (type == "IPv6") => $"It is no {type} address. Correct it, or 'addressType'.",
        "IPv4" or "IPv6" => SpecialFormats.HostIp(text),
        "FQDN" => FullyQualifiedNameFormat.Problem(text.TrimEnd('.'), 2),
        _ => null,
    };

    private static string Slice(string address) =>
        Example.Of("discovery.k8s.io/v1", "EndpointSlice", $"addressType: IPv4\nendpoints:\n- addresses: [{address}]");
}
