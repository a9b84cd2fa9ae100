namespace KubeDsl.Manifests;

/// <summary>Reading and changing nodes by their path.</summary>
public static class NodePaths
{
    /// <summary>The node at <paramref name="path"/> below <paramref name="node"/>, or null when there is none.</summary>
    public static ManifestNode? Find(this ManifestNode node, FieldPath path)
    {
        ManifestNode? found = node;
        foreach (var step in path.Steps())
        {
            found = found switch
            {
                MapNode map when step.Key is { } key => map[key],
                ListNode list when step.Index is { } index && index < list.Count => list[index],
                _ => null,
            };
            if (found is null)
                return null;
        }
        return found;
    }

    /// <summary>The node that <paramref name="keys"/> lead to through maps, or null when there is none.</summary>
    public static ManifestNode? Find(this ManifestNode node, params string[] keys)
    {
        ManifestNode? found = node;
        foreach (var key in keys)
            found = (found as MapNode)?[key];
        return found;
    }

    /// <summary>
    /// <paramref name="node"/> with <paramref name="value"/> at <paramref name="path"/>. Maps that are missing on the way
    /// are made; an index equal to the length of its list adds to the list.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// A step of the path leads into a node of another sort, or beyond the end of a list.
    /// </exception>
    /// <param name="node">Where the path begins.</param>
    /// <param name="path">The path.</param>
    /// <param name="value">What is to stand there.</param>
    /// <param name="origins">Where the steps of the path were written, for those that are made; null where that is not known.</param>
    public static ManifestNode SetAt(this ManifestNode node, FieldPath path, ManifestNode value, IReadOnlyList<SourceOrigin>? origins = null) =>
        SetAt(node, path.Steps(), 0, value, origins);

    private static ManifestNode SetAt(ManifestNode? node, IReadOnlyList<FieldPath> steps, int depth, ManifestNode value, IReadOnlyList<SourceOrigin>? origins)
    {
        if (depth == steps.Count)
            return value;

        var step = steps[depth];
        if (step.Key is { } key)
        {
            var map = node switch
            {
                null => MapNode.Empty,
                MapNode found => found,
                _ => throw Misfit(node, steps, depth, "a map"),
            };
            var isMade = depth == steps.Count - 1 || !map.ContainsKey(key);
            return map.Set(key, SetAt(map[key], steps, depth + 1, value, origins), isMade ? origins?[depth] : null);
        }

        var list = node switch
        {
            null => ListNode.Empty,
            ListNode found => found,
            _ => throw Misfit(node, steps, depth, "a list"),
        };
        var index = step.Index!.Value;
        if (index > list.Count)
            throw new InvalidOperationException(
                $"'{step}' is beyond the end of the list, which has {list.Count} items. Use an index of at most {list.Count}.");
        return index == list.Count
            ? list.Add(SetAt(null, steps, depth + 1, value, origins))
            : list.SetItem(index, SetAt(list[index], steps, depth + 1, value, origins));
    }

    private static InvalidOperationException Misfit(ManifestNode node, IReadOnlyList<FieldPath> steps, int depth, string wanted) =>
        new($"'{steps[steps.Count - 1]}' needs {wanted} at '{(depth == 0 ? "the manifest" : steps[depth - 1].ToString())}', " +
            $"where there is a {node.Kind.ToString().ToLowerInvariant()}.");
}
