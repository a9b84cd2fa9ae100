namespace KubeDsl.Manifests.Recipes;

/// <summary>What is known of a value that is one of two.</summary>
public static class Alternatives
{
    /// <summary>
    /// What <paramref name="left"/> and <paramref name="right"/> have in common: where they agree the value is known. An entry of a map that only
    /// one of them has is Unknown, which may be nothing at all; an item of a list that only one of them has makes the list open.
    /// </summary>
    public static ManifestNode Of(ManifestNode left, ManifestNode right)
    {
        if (ReferenceEquals(left, right))
            return left;
        return (left, right) switch
        {
            (MapNode a, MapNode b) => OfMaps(a, b),
            (ListNode a, ListNode b) => OfLists(a, b),
            (ScalarNode, ScalarNode) when left.Equals(right) => left,
            _ => new UnknownNode(left.Origin ?? right.Origin),
        };
    }

    private static MapNode OfMaps(MapNode left, MapNode right)
    {
        var common = new MapNode.Builder(left.Count) { IsOpen = left.IsOpen || right.IsOpen };
        foreach (var entry in left)
            common.Set(entry.Key, right[entry.Key] is { } other ? Of(entry.Value, other) : new UnknownNode(entry.Value.Origin), entry.KeyOrigin);
        foreach (var entry in right)
            if (!left.ContainsKey(entry.Key))
                common.Set(entry.Key, new UnknownNode(entry.Value.Origin), entry.KeyOrigin);
        return common.ToMap(left.Origin);
    }

    private static ListNode OfLists(ListNode left, ListNode right)
    {
        var common = left.Zip(right, Of).ToArray();
        return ListNode.Of(common, left.Origin, left.IsOpen || right.IsOpen || left.Count != right.Count);
    }
}
