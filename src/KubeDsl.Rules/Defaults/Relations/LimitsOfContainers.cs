using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Relations;

/// <summary>In limits for containers the default limit follows the maximum, and the default request the default limit or the minimum.</summary>
internal static class LimitsOfContainers
{
    public static MapNode Apply(MapNode map, KubernetesVersion version) => map.Text("type") == "Container"
        ? Filled(Filled(Filled(map, "default", "max"), "defaultRequest", "default"), "defaultRequest", "min")
        : map;

    private static MapNode Filled(MapNode map, string field, string source)
    {
        if (map[source] is not MapNode amounts || map.MayHave(field) || map[field] is UnknownNode)
            return map;
        var filled = map[field] as MapNode ?? MapNode.Empty;
        foreach (var amount in amounts)
            filled = filled.WithDefault(amount.Key, amount.Value);
        return filled.Count == 0 ? map : map.Set(field, filled);
    }
}
