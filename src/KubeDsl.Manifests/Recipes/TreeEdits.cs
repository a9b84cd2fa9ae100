namespace KubeDsl.Manifests.Recipes;

/// <summary>Small edits that recipes are made of. Where a value on the way is unknown the result stays unknown.</summary>
public static class TreeEdits
{
    /// <summary>Sets the field below the maps named by <paramref name="at"/>, which are made where they are missing.</summary>
    public static MapNode Put(this MapNode root, IReadOnlyList<string> at, string field, ManifestNode value) =>
        root.Change(at, map => map.Set(field, value));

    /// <summary>Sets the field unless it is set already.</summary>
    public static MapNode PutIfAbsent(this MapNode root, IReadOnlyList<string> at, string field, ManifestNode value) =>
        root.Change(at, map => map.ContainsKey(field) || map.IsOpen ? map : map.Set(field, value));

    /// <summary>Adds an item to the list of the field.</summary>
    public static MapNode Append(this MapNode root, IReadOnlyList<string> at, string field, ManifestNode item) =>
        root.Change(at, map => map[field] switch
        {
            null or NullNode => map.Set(field, ListNode.Of(item)),
            ListNode list => map.Set(field, list.Add(item)),
            _ => map,
        });

    /// <summary>Replaces every map in the list of the field by what <paramref name="change"/> makes of it.</summary>
    public static MapNode ChangeItems(this MapNode root, IReadOnlyList<string> at, string field, Func<MapNode, MapNode> change) =>
        root.Change(at, map => map[field] is ListNode list
            ? map.Set(field, ListNode.Of(list.Select(item => item is MapNode found ? change(found) : item), list.Origin, list.IsOpen))
            : map);

    /// <summary>Replaces the map below <paramref name="at"/> by what <paramref name="change"/> makes of it.</summary>
    public static MapNode Change(this MapNode root, IReadOnlyList<string> at, Func<MapNode, MapNode> change) =>
        Change(root, at, 0, change);

    private static MapNode Change(MapNode map, IReadOnlyList<string> at, int depth, Func<MapNode, MapNode> change)
    {
        if (depth == at.Count)
            return change(map);

        return map[at[depth]] switch
        {
            null or NullNode => map.Set(at[depth], Change(MapNode.Empty, at, depth + 1, change)),
            MapNode inner => map.Set(at[depth], Change(inner, at, depth + 1, change)),
            _ => map,
        };
    }
}
