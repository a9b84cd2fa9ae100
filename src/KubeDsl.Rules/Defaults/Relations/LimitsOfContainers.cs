using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Relations;

/// <summary>In limits for containers the default limit follows the maximum, and the default request the default limit or the minimum.</summary>
internal static class LimitsOfContainers
{
    public static MapNode Apply(MapNode map, KubernetesVersion version)
    {
        if (map["type"] is UnknownNode)
            return map.WithAmounts("default", UnknownNode.Instance).WithAmounts("defaultRequest", UnknownNode.Instance);
        if (map.Text("type") != "Container")
            return map;
        var limited = map.WithAmounts("default", map["max"]);
        return limited.WithAmounts("defaultRequest", limited["default"]).WithAmounts("defaultRequest", map["min"]);
    }
}
