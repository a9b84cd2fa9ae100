namespace KubeDsl.Manifests.Recipes;

/// <summary>
/// What the fluent methods of fields do to the map of an object, with partial knowledge: what is set into something unknown is known
/// from then on, and the rest of it stays unknown.
/// </summary>
public static class FieldEdits
{
    /// <summary>Sets a field below the maps named by <paramref name="at"/>, or removes it when <paramref name="value"/> is null.</summary>
    /// <exception cref="InvalidOperationException">Something on the way is neither a map nor absent.</exception>
    public static MapNode Set(MapNode map, IReadOnlyList<string> at, string field, ManifestNode? value, SourceOrigin? keyOrigin = null) =>
        Set(map, at, 0, field, value, keyOrigin);

    /// <summary>Adds an item to a list field.</summary>
    /// <exception cref="InvalidOperationException">The field, or something on the way, holds something else.</exception>
    public static MapNode Add(MapNode map, IReadOnlyList<string> at, string field, ManifestNode item)
    {
        var list = Get(map, at, field) switch
        {
            null => ListNode.Empty,
            ListNode found => found,
            UnknownNode => ListNode.Empty.AsOpen(),
            var other => throw Misfit(at, field, other, "a list"),
        };
        return Set(map, at, field, list.Add(item));
    }

    /// <summary>Sets one entry of a map field.</summary>
    /// <exception cref="InvalidOperationException">The field, or something on the way, holds something else.</exception>
    public static MapNode Put(MapNode map, IReadOnlyList<string> at, string field, string key, ManifestNode value, SourceOrigin? keyOrigin = null) =>
        Set(map, at, field, MapAt(map, at, field).Set(key, value, keyOrigin));

    /// <summary>The map that a field holds: empty where it is not set, empty and open where it is not known.</summary>
    /// <exception cref="InvalidOperationException">The field holds something else.</exception>
    public static MapNode MapAt(MapNode map, IReadOnlyList<string> at, string field) => Get(map, at, field) switch
    {
        null => MapNode.Empty,
        MapNode found => found,
        UnknownNode => MapNode.Empty.AsOpen(),
        var other => throw Misfit(at, field, other, "a map"),
    };

    /// <summary>The value of a field: null when it is not set, Unknown when that is not known.</summary>
    public static ManifestNode? Get(MapNode map, IReadOnlyList<string> at, string field)
    {
        foreach (var key in at)
        {
            switch (map[key])
            {
                case MapNode inner:
                    map = inner;
                    break;
                case UnknownNode unknown:
                    return unknown;
                default:
                    return map.IsOpen && map[key] is null ? UnknownNode.Instance : null;
            }
        }
        return map[field] switch
        {
            null => map.IsOpen ? UnknownNode.Instance : null,
            NullNode => null,
            var value => value,
        };
    }

    /// <summary>Says that a field holds something else than its type.</summary>
    public static InvalidOperationException Misfit(IReadOnlyList<string> at, string field, ManifestNode found, string wanted) =>
        new($"'{string.Join(".", at.Concat([field]))}' holds {found.Kind switch
        {
            ManifestNodeKind.Map => "a map",
            ManifestNodeKind.List => "a list",
            _ => $"'{found}'",
        }}, not {wanted}.");

    private static MapNode Set(MapNode map, IReadOnlyList<string> at, int depth, string field, ManifestNode? value, SourceOrigin? keyOrigin)
    {
        if (depth == at.Count)
            return value is null ? map.Remove(field) : map.Set(field, value, keyOrigin);

        var inner = map[at[depth]] switch
        {
            MapNode found => found,
            null => map.IsOpen ? MapNode.Empty.AsOpen() : MapNode.Empty,
            NullNode => MapNode.Empty,
            UnknownNode => MapNode.Empty.AsOpen(),
            var other => throw Misfit(at, field, other, "a map"),
        };
        var changed = Set(inner, at, depth + 1, field, value, keyOrigin);
        return value is null && changed.Count == 0 && inner.Count == 0 ? map : map.Set(at[depth], changed);
    }
}
