namespace KubeDsl.Manifests.Recipes;

/// <summary>What is known of a value that is one of two.</summary>
public static class Alternatives
{
    /// <summary>
    /// What <paramref name="left"/> and <paramref name="right"/> have in common: where they agree the value is known; an entry that only one of
    /// them has makes the map or list open.
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
            if (right[entry.Key] is { } other)
                common.Set(entry.Key, Of(entry.Value, other), entry.KeyOrigin);
        common.IsOpen |= common.Count < left.Count || common.Count < right.Count;
        return common.ToMap(left.Origin);
    }

    private static ListNode OfLists(ListNode left, ListNode right)
    {
        var common = left.Zip(right, Of).ToArray();
        return ListNode.Of(common, left.Origin, left.IsOpen || right.IsOpen || left.Count != right.Count);
    }
}
