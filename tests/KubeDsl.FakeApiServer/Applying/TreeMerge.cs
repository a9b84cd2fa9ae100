using KubeDsl.Fakes.Shapes;
using KubeDsl.Manifests;

namespace KubeDsl.Fakes.Applying;

/// <summary>Puts an applied object over a stored one.</summary>
internal static class TreeMerge
{
    /// <summary>What is in both, with the values of <paramref name="applied"/>.</summary>
    public static ManifestNode Over(ManifestNode? stored, ManifestNode applied, Shape shape) => (stored, applied) switch
    {
        (MapNode left, MapNode right) when !shape.IsAtomic => Maps(left, right, shape),
        (ListNode left, ListNode right) when shape.Merging != ListMerging.Atomic => Lists(left, right, shape),
        _ => applied,
    };

    /// <summary>The object without the place that <paramref name="path"/> leads to, and without what is empty then.</summary>
    public static ManifestNode? Without(ManifestNode node, Shape shape, IReadOnlyList<string> path, int depth = 0)
    {
        if (depth == path.Count)
            return null;

        var step = path[depth];
        switch (node)
        {
            case MapNode map when step.StartsWith("f:", StringComparison.Ordinal) && map[step[2..]] is { } child:
                var rest = Without(child, shape.Field(step[2..]) ?? Shape.Any, path, depth + 1);
                var left = rest is null ? map.Remove(step[2..]) : map.Set(step[2..], rest);
                return left.Count == 0 && depth > 0 ? null : left;
            case ListNode list when Steps.PositionOf(shape, list, step) is >= 0 and var position:
                var item = Without(list[position], shape.Element, path, depth + 1);
                var items = item is null ? ListNode.Of(list.Where((_, index) => index != position)) : list.SetItem(position, item);
                return items.Count == 0 ? null : items;
            default:
                return node;
        }
    }

    private static MapNode Maps(MapNode left, MapNode right, Shape shape)
    {
        foreach (var (key, value, _) in right)
            left = left.Set(key, Over(left[key], value, shape.Field(key) ?? Shape.Any));
        return left;
    }

    private static ListNode Lists(ListNode left, ListNode right, Shape shape)
    {
        foreach (var item in right)
        {
            var position = Steps.PositionOf(shape, left, Steps.OfItem(shape, item));
            left = position < 0 ? left.Add(item) : left.SetItem(position, Over(left[position], item, shape.Element));
        }
        return left;
    }
}
