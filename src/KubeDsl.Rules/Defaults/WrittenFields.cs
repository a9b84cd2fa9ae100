using KubeDsl.Manifests;

namespace KubeDsl.Rules.Defaults;

/// <summary>Asking for fields, and filling them in, where some may not be known.</summary>
internal static class WrittenFields
{
    /// <summary>True when the field is certainly not written.</summary>
    public static bool Lacks(this MapNode map, string key) => !map.IsOpen && !map.ContainsKey(key);

    /// <summary>True when it cannot be said whether the field is written.</summary>
    public static bool MayHave(this MapNode map, string key) => map.IsOpen && !map.ContainsKey(key);

    /// <summary>The map with <paramref name="value"/> where the field is certainly not written.</summary>
    public static MapNode WithDefault(this MapNode map, string key, ManifestNode value) => map.Lacks(key) ? map.Set(key, value) : map;

    /// <summary>The map with a field of which neither presence nor value is known.</summary>
    public static MapNode WithDoubt(this MapNode map, string key) =>
        map.ContainsKey(key) ? map : map.Set(key, UnknownNode.Instance).AsOpen();

    /// <summary>The map with a changed field, where the field is a map.</summary>
    public static MapNode Change(this MapNode map, string key, Func<MapNode, MapNode> change) =>
        map[key] is MapNode inner ? map.Set(key, change(inner)) : map;

    /// <summary>The map with every item of a list changed that is a map.</summary>
    public static MapNode ChangeItems(this MapNode map, string key, Func<MapNode, MapNode> change)
    {
        if (map[key] is not ListNode list)
            return map;
        for (var i = 0; i < list.Count; i++)
            if (list[i] is MapNode item)
                list = list.SetItem(i, change(item));
        return map.Set(key, list);
    }

    /// <summary>The text of the field; null when it is not written or not known.</summary>
    public static string? Text(this MapNode map, string key) => (map[key] as StringNode)?.Value;
}
