using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Relations;

/// <summary>The addresses of a service and their families, in a cluster whose only family is IPv4.</summary>
internal static class ServiceAddresses
{
    public static MapNode Apply(MapNode map, KubernetesVersion version) => map["type"] switch
    {
        StringNode { Value: "ExternalName" } => map,
        StringNode => WithFamilies(WithAddresses(map)),
        _ => map.WithDoubt("clusterIP").WithDoubt("clusterIPs").WithDoubt("ipFamilies").WithDoubt("ipFamilyPolicy"),
    };

    private static MapNode WithAddresses(MapNode map)
    {
        if (map["clusterIP"] is { } address)
            return map.WithDefault("clusterIPs", ListNode.Of(address));
        if (map["clusterIPs"] is ListNode { Count: > 0 } list)
            return map.WithDefault("clusterIP", list[0]);
        return map.WithDefault("clusterIP", UnknownNode.Instance).WithDefault("clusterIPs", ListNode.Of(UnknownNode.Instance));
    }

    private static MapNode WithFamilies(MapNode map)
    {
        if (map["clusterIP"] is UnknownNode && map["clusterIPs"] is not ListNode { Count: 1 } || map.MayHave("selector"))
            return map.WithDoubt("ipFamilies").WithDoubt("ipFamilyPolicy");

        var selectsNothing = map.Text("clusterIP") == "None" && map.Lacks("selector");
        var policy = map.WithDefault("ipFamilyPolicy", selectsNothing ? "RequireDualStack" : "SingleStack");
        var families = policy["ipFamilies"] as ListNode ?? ListNode.Of(FamilyOf(map.Text("clusterIP")));
        if (policy.ContainsKey("ipFamilies") && policy["ipFamilies"] is not ListNode)
            return policy;
        if (families is { Count: 1 } && policy["ipFamilyPolicy"] is UnknownNode)
            families = families.AsOpen();
        else if (families is { Count: 1 } && (selectsNothing ? policy.Text("ipFamilyPolicy") != "SingleStack" : policy.Text("ipFamilyPolicy") == "RequireDualStack"))
            families = families.Add(OtherOf(families[0]));
        return policy.IsOpen ? policy : policy.Set("ipFamilies", families);
    }

    private static ManifestNode FamilyOf(string? address) => address is not null && address.IndexOf(':') >= 0 ? "IPv6" : "IPv4";

    private static ManifestNode OtherOf(ManifestNode family) => family switch
    {
        StringNode { Value: "IPv4" } => "IPv6",
        StringNode { Value: "IPv6" } => "IPv4",
        _ => UnknownNode.Instance,
    };
}
