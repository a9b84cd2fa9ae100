using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Relations;

/// <summary>A service that can be reached from outside the cluster spreads that traffic over all nodes.</summary>
internal static class TrafficPolicies
{
    public static MapNode Apply(MapNode map, KubernetesVersion version) => map["type"] switch
    {
        StringNode { Value: "NodePort" or "LoadBalancer" } => map.WithDefault("externalTrafficPolicy", "Cluster"),
        StringNode { Value: "ClusterIP" } when map["externalIPs"] is ListNode { Count: > 0 } => map.WithDefault("externalTrafficPolicy", "Cluster"),
        StringNode { Value: "ClusterIP" } when map["externalIPs"] is null && !map.IsOpen => map,
        StringNode { Value: "ExternalName" } => map,
        _ => map.WithDoubt("externalTrafficPolicy"),
    };
}
