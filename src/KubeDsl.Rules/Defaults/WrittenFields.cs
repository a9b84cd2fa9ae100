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

    /// <summary>
    /// The map with an entry added to a list, unless the list has one like it; where that is not known, the list is open.
    /// </summary>
    /// <param name="map">The map.</param>
    /// <param name="key">The field that holds the list.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="isLike">Whether an entry that is there makes the new one needless; null when that cannot be said.</param>
    public static MapNode WithEntry(this MapNode map, string key, ManifestNode entry, Func<ManifestNode, bool?> isLike)
    {
        if (map.MayHave(key) || map[key] is not (null or ListNode))
            return map.ContainsKey(key) ? map : map.Set(key, UnknownNode.Instance);

        var list = map[key] as ListNode ?? ListNode.Empty;
        var isOpen = list.IsOpen;
        foreach (var item in list)
            switch (isLike(item))
            {
                case true:
                    return map;
                case null:
                    isOpen = true;
                    break;
            }
        return map.Set(key, isOpen ? list.AsOpen() : list.Add(entry));
    }
}
