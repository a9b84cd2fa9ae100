using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Relations;

/// <summary>The pod range of a node, and the list that starts with it.</summary>
internal static class NodeAddresses
{
    public static MapNode Apply(MapNode map, KubernetesVersion version)
    {
        if (map["podCIDR"] is { } first)
            return map.WithDefault("podCIDRs", ListNode.Of(first));
        return map["podCIDRs"] is ListNode { Count: > 0, IsOpen: false } list ? map.WithDefault("podCIDR", list[0]) : map;
    }
}
