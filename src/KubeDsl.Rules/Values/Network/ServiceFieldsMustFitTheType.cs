using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Network;

/// <summary>A Service has only what its type knows.</summary>
internal sealed class ServiceFieldsMustFitTheType() : TypeRule(Metadata, "core.v1.ServiceSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2302",
        "Fields of a Service must fit its type",
        Severity.Error,
        "Load balancing, traffic from outside and a name in place of addresses belong to certain types of Service.",
        "Remove the field, or change 'type'.")
    {
        Passing = Example.Service("type: LoadBalancer\nloadBalancerSourceRanges: [10.0.0.0/8]"),
        Failing = Example.Service("loadBalancerSourceRanges: [10.0.0.0/8]"),
    };

    public override void Check(ObjectView service, ManifestCheck check)
    {
        if (service.Text("type", "ClusterIP") is not { } type)
            return;
        if (type != "LoadBalancer")
            foreach (var field in (string[])["loadBalancerSourceRanges", "allocateLoadBalancerNodePorts", "loadBalancerClass"])
                if (service.List(field) is null ? service.Has(field) : service.HasItems(field))
                    check.Report(Info, service.At(field), $"'{field}' goes with the type 'LoadBalancer' only. Remove it, or change the type.");

        if (service.Text("sessionAffinity") == "ClientIP" && service.Object("sessionAffinityConfig")?.Object("clientIP") is { } client && client.Integer("timeoutSeconds") is < 1 or > 86400)
            check.Report(RangeDemand.Info, client.At("timeoutSeconds"), $"'timeoutSeconds' is {client.Integer("timeoutSeconds")}. Use 1 to 86400.");
        if (type == "ExternalName")
            CheckName(service, check);
        CheckTraffic(service, type, check);
        if (service.Text("clusterIP") == "None" && type is "NodePort" or "LoadBalancer")
            check.Report(Info, service.At("clusterIPs"), $"A headless Service cannot be of the type '{type}'. Use 'ClusterIP', or remove 'clusterIP: None'.");
    }

    private void CheckName(ObjectView service, ManifestCheck check)
    {
        if (service.LacksText("externalName"))
            check.Report(RequiredDemand.Info, service.At("externalName"), "A Service of the type 'ExternalName' needs a name. Set 'externalName'.");
        else if (service.Text("externalName") is { } name)
        {
            var plain = name.EndsWith(".", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) : name;
            if (Manifests.Formats.Dns1123SubdomainFormat.Problem(plain) is { } problem)
                check.Report(ValueFormats.Names, service.At("externalName"), $"'externalName' is '{FormatDemand.Shown(name)}'. {problem}");
        }
        foreach (var field in (string[])["clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy"])
            if (service.HasText(field) || service.HasItems(field))
                check.Report(Info, service.At(field == "clusterIP" ? "clusterIPs" : field), $"A Service of the type 'ExternalName' has no '{field}'. Remove it.");
    }

    private void CheckTraffic(ObjectView service, string type, ManifestCheck check)
    {
        var isExternal = type is "NodePort" or "LoadBalancer" || (type == "ClusterIP" && !service.LacksItems("externalIPs"));
        if (service.HasText("externalTrafficPolicy") && !isExternal)
            check.Report(Info, service.At("externalTrafficPolicy"), "'externalTrafficPolicy' is about traffic from outside, and the Service gets none. Remove it, or change the type.");
        if (service.Integer("healthCheckNodePort") is not { } port || port == 0)
            return;
        if (type != "LoadBalancer" || service.Text("externalTrafficPolicy", "Cluster") is "Cluster")
            check.Report(Info, service.At("healthCheckNodePort"), "'healthCheckNodePort' goes with the type 'LoadBalancer' and 'externalTrafficPolicy: Local'. Remove it, or set both.");
        else if (port is < 1 or > 65535)
            check.Report(RangeDemand.Info, service.At("healthCheckNodePort"), $"'healthCheckNodePort' is {port}. Use 1 to 65535, or leave the choice to the server.");
    }
}
