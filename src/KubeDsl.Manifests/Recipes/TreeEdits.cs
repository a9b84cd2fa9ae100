namespace KubeDsl.Manifests.Recipes;

/// <summary>Small edits that recipes are made of. Where a value on the way is unknown the result stays unknown.</summary>
public static class TreeEdits
{
    /// <summary>The map that <paramref name="at"/> leads to: empty when there is none, open when there may be one.</summary>
    public static MapNode MapAt(this MapNode root, IReadOnlyList<string> at)
    {
        var map = root;
        for (var depth = 0; depth < at.Count; depth++)
        {
            var next = map[at[depth]];
            if (next is not MapNode inner)
                return next is UnknownNode || (next is null && map.IsOpen) ? MapNode.Empty.AsOpen() : MapNode.Empty;
            map = inner;
        }
        return map;
    }

    /// <summary>Sets the field below the maps named by <paramref name="at"/>, which are made where they are missing.</summary>
    public static MapNode Put(this MapNode root, IReadOnlyList<string> at, string field, ManifestNode value) =>
        Put(root, at, 0, field, value);

    /// <summary>Sets the field unless it is set already.</summary>
    public static MapNode PutIfAbsent(this MapNode root, IReadOnlyList<string> at, string field, ManifestNode value) =>
        root.Change(at, map => map.ContainsKey(field) || map.IsOpen ? map : map.Set(field, value));

    /// <summary>Sets the field when there is a value for it.</summary>
    public static MapNode SetIfGiven(this MapNode map, string field, ManifestNode? value) =>
        value is null ? map : map.Set(field, value);

    /// <summary>Adds an item to the list of the field.</summary>
    public static MapNode Append(this MapNode root, IReadOnlyList<string> at, string field, ManifestNode item) =>
        root.Change(at, map => map.Append(field, item));

    /// <summary>Adds an item to the list of the field.</summary>
    public static MapNode Append(this MapNode map, string field, ManifestNode item) => map[field] switch
    {
        null when map.IsOpen => map.Set(field, ListNode.Of(item).AsOpen()),
        null or NullNode => map.Set(field, ListNode.Of(item)),
        ListNode list => map.Set(field, list.Add(item)),
        _ => map,
    };

    /// <summary>Adds an item to the list of the field, in the place of one with the same key if there is one.</summary>
    public static MapNode Upsert(this MapNode map, string field, string key, MapNode item)
    {
        if (map[field] is ListNode list && item[key] is StringNode name)
        {
            for (var i = 0; i < list.Count; i++)
                if (name.Equals(list[i].Find(key)))
                    return map.Set(field, list.SetItem(i, item));
            // An item whose key is not known may be the one that is replaced.
            if (list.Any(other => other is UnknownNode || other.Find(key) is UnknownNode))
                return map.Set(field, ListNode.Of(list.Where(other => other.Find(key) is StringNode), list.Origin, isOpen: true).Add(item));
        }
        else if (map[field] is ListNode { Count: > 0 } old && item[key] is UnknownNode)
        {
            // It may be any of them that is replaced; their keys stay.
            return map.Set(field, ListNode.Of(old.Select(other => other.Find(key)).OfType<StringNode>().Select(known => (ManifestNode)MapNode.Of(key, known).AsOpen()), old.Origin, isOpen: true));
        }
        return map.Append(field, item);
    }

    /// <summary>Replaces every map in the list of the field by what <paramref name="change"/> makes of it.</summary>
    public static MapNode ChangeItems(this MapNode root, IReadOnlyList<string> at, string field, Func<MapNode, MapNode> change) =>
        root.Change(at, map => map[field] is ListNode list
            ? map.Set(field, ListNode.Of(list.Select(item => item is MapNode found ? change(found) : item), list.Origin, list.IsOpen))
            : map);

    /// <summary>Replaces the map below <paramref name="at"/> by what <paramref name="change"/> makes of it.</summary>
    public static MapNode Change(this MapNode root, IReadOnlyList<string> at, Func<MapNode, MapNode> change) =>
        Change(root, at, 0, change);

    private static MapNode Put(MapNode map, IReadOnlyList<string> at, int depth, string field, ManifestNode value)
    {
        if (depth == at.Count)
            return map.Set(field, value);

        return map[at[depth]] switch
        {
            null or NullNode => map.Set(at[depth], Put(Start(map, at[depth]), at, depth + 1, field, value)),
            MapNode inner => map.Set(at[depth], Put(inner, at, depth + 1, field, value)),
            _ => map,
        };
    }

    private static MapNode Change(MapNode map, IReadOnlyList<string> at, int depth, Func<MapNode, MapNode> change)
    {
        if (depth == at.Count)
            return change(map);

        return map[at[depth]] switch
        {
            null or NullNode => map.Set(at[depth], Change(Start(map, at[depth]), at, depth + 1, change)),
            MapNode inner => map.Set(at[depth], Change(inner, at, depth + 1, change)),
            _ => map,
        };
    }

    /// <summary>Notes that something may have been added to a list.</summary>
    public static MapNode AppendPerhaps(this MapNode map, string field) =>
        map.Set(field, map[field] is ListNode list ? list.AsOpen() : UnknownNode.Instance);

    // In an object of which more may be set, there may be more in what is not seen.
    private static MapNode Start(MapNode map, string field) => map.IsOpen && map[field] is null ? MapNode.Empty.AsOpen() : MapNode.Empty;
}
