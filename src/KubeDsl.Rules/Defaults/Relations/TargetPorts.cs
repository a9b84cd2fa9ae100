using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Relations;

/// <summary>A port of a service leads to the same port of the pods.</summary>
internal static class TargetPorts
{
    public static MapNode Apply(MapNode map, KubernetesVersion version) => map["port"] is { } port
        && (map.Lacks("targetPort") || map["targetPort"] is IntegerNode { Value: 0 } or StringNode { Value.Length: 0 })
            ? map.Set("targetPort", port)
            : map;
}
