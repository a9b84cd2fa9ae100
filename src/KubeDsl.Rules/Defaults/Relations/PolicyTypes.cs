using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Relations;

/// <summary>A network policy concerns incoming traffic, and outgoing traffic when it has rules for it.</summary>
internal static class PolicyTypes
{
    public static MapNode Apply(MapNode map, KubernetesVersion version)
    {
        if (!map.Lacks("policyTypes"))
            return map;
        return map["egress"] switch
        {
            null => map.Set("policyTypes", ListNode.OfStrings(["Ingress"])),
            ListNode { Count: > 0 } => map.Set("policyTypes", ListNode.OfStrings(["Ingress", "Egress"])),
            _ => map.Set("policyTypes", ListNode.OfStrings(["Ingress"]).AsOpen()),
        };
    }
}
