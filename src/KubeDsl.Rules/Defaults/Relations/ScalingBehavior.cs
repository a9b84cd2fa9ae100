using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Relations;

/// <summary>The rules of an autoscaler that are left out where others are given.</summary>
internal static class ScalingBehavior
{
    private static readonly MapNode Up = MapNode.Of(
        ("stabilizationWindowSeconds", 0),
        ("selectPolicy", "Max"),
        ("policies", ListNode.Of(Policy("Pods", 4), Policy("Percent", 100))));

    private static readonly MapNode Down = MapNode.Of(
        ("selectPolicy", "Max"),
        ("policies", ListNode.Of(Policy("Percent", 100))));

    public static MapNode Apply(MapNode map, KubernetesVersion version) => Filled(Filled(map, "scaleUp", Up), "scaleDown", Down);

    private static MapNode Filled(MapNode map, string key, MapNode defaults) => map[key] is MapNode rules
        ? map.Set(key, defaults.Aggregate(rules, (filled, entry) => filled.WithDefault(entry.Key, entry.Value)))
        : map.WithDefault(key, defaults);

    private static MapNode Policy(string type, int value) => MapNode.Of(("type", type), ("value", value), ("periodSeconds", 15));
}
