using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Relations;

/// <summary>The ports of nodes that the server allocates for a service.</summary>
internal static class NodePorts
{
    public static MapNode Apply(MapNode map, KubernetesVersion version)
    {
        if (map["type"] is UnknownNode)
            return map.ChangeItems("ports", port => port.WithDoubt("nodePort"));
        var result = map.Text("type") switch
        {
            "NodePort" => WithPorts(map),
            "LoadBalancer" => map["allocateLoadBalancerNodePorts"] switch
            {
                BooleanNode { Value: false } => map,
                BooleanNode => WithPorts(map),
                _ => map.ChangeItems("ports", port => port.WithDoubt("nodePort")),
            },
            _ => map,
        };
        return map.Text("type") == "LoadBalancer" && map.Text("externalTrafficPolicy") == "Local"
            ? result.WithDefault("healthCheckNodePort", UnknownNode.Instance)
            : result;
    }

    private static MapNode WithPorts(MapNode map) =>
        map.ChangeItems("ports", port => port.WithDefault("nodePort", UnknownNode.Instance));
}
