using System.ComponentModel;
using KubeDsl.Manifests;

namespace KubeDsl.Objects;

/// <summary>
/// What the generated fluent methods do to the manifest. Generated code calls these; application code calls the fluent
/// methods.
/// </summary>
/// <remarks>
/// <c>at</c> names the maps between the object and the field: empty for a field of the object itself, <c>spec</c> for a field
/// of its spec. Setting null removes the field.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Fields
{
    /// <summary>Sets a field, or removes it when <paramref name="value"/> is null.</summary>
    public static T Set<T>(T self, string[] at, string field, ManifestNode? value) where T : KubeObject =>
        KubeObject.Over(self, Change(self.ToNode(), at, 0, field, value));

    /// <summary>Sets a field to what <paramref name="configure"/> makes of its present value, or of an empty one.</summary>
    public static T Configure<T, TPart>(T self, string[] at, string field, Func<TPart, TPart>? configure)
        where T : KubeObject
        where TPart : KubeObject
    {
        var present = Map(self, at, field) ?? MapNode.Empty;
        return Set(self, at, field, configure is null ? present : Configured(present, configure, field));
    }

    /// <summary>Sets a list field to <paramref name="items"/>.</summary>
    public static T SetList<T>(T self, string[] at, string field, IEnumerable<ManifestNode> items) where T : KubeObject =>
        Set(self, at, field, ListNode.Of(items));

    /// <summary>Adds an item to a list field.</summary>
    public static T Add<T>(T self, string[] at, string field, ManifestNode item) where T : KubeObject =>
        Set(self, at, field, (List(self, at, field) ?? ListNode.Empty).Add(item));

    /// <summary>Adds to a list field what <paramref name="configure"/> makes of an empty item.</summary>
    public static T AddConfigured<T, TPart>(T self, string[] at, string field, Func<TPart, TPart> configure)
        where T : KubeObject
        where TPart : KubeObject
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(self, at, field, Configured(MapNode.Empty, configure, field));
    }

    /// <summary>Adds to a list field what <paramref name="configure"/> makes of an item that has only its key field.</summary>
    public static T AddKeyed<T, TPart>(T self, string[] at, string field, string keyField, string key, Func<TPart, TPart>? configure)
        where T : KubeObject
        where TPart : KubeObject
    {
        ArgumentNullException.ThrowIfNull(key);
        var item = MapNode.Of(keyField, key);
        return Add(self, at, field, configure is null ? item : Configured(item, configure, field));
    }

    /// <summary>Sets a map field to <paramref name="entries"/>.</summary>
    public static T SetMap<T>(T self, string[] at, string field, IEnumerable<KeyValuePair<string, ManifestNode>> entries) where T : KubeObject
    {
        var builder = new MapNode.Builder();
        foreach (var entry in entries)
            builder.Set(entry.Key, entry.Value);
        return Set(self, at, field, builder.ToMap());
    }

    /// <summary>Sets one entry of a map field.</summary>
    public static T Put<T>(T self, string[] at, string field, string key, ManifestNode value) where T : KubeObject
    {
        ArgumentNullException.ThrowIfNull(key);
        return Set(self, at, field, (Map(self, at, field) ?? MapNode.Empty).Set(key, value));
    }

    /// <summary>Sets one entry of a map field to what <paramref name="configure"/> makes of its present value, or of an empty one.</summary>
    public static T PutConfigured<T, TPart>(T self, string[] at, string field, string key, Func<TPart, TPart> configure)
        where T : KubeObject
        where TPart : KubeObject
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(configure);
        var map = Map(self, at, field) ?? MapNode.Empty;
        var present = map[key] as MapNode ?? MapNode.Empty;
        return Set(self, at, field, map.Set(key, Configured(present, configure, field)));
    }

    /// <summary>The node of a field, or null when it is not set.</summary>
    public static ManifestNode? Get(KubeObject self, string[] at, string field)
    {
        ManifestNode? found = self.ToNode();
        foreach (var key in at)
            found = (found as MapNode)?[key];
        return (found as MapNode)?[field] is { } value and not NullNode ? value : null;
    }

    private static MapNode? Map(KubeObject self, string[] at, string field) => Get(self, at, field) switch
    {
        null => null,
        MapNode map => map,
        var other => throw FieldValues.Misfit(at, field, other, "a map"),
    };

    private static ListNode? List(KubeObject self, string[] at, string field) => Get(self, at, field) switch
    {
        null => null,
        ListNode list => list,
        var other => throw FieldValues.Misfit(at, field, other, "a list"),
    };

    private static MapNode Configured<TPart>(MapNode start, Func<TPart, TPart> configure, string field) where TPart : KubeObject
    {
        var result = configure(KubeObject.FromNode<TPart>(start))
            ?? throw new InvalidOperationException($"The lambda given for '{field}' returned null. Return the value it was given, with what you set on it.");
        return result.ToNode();
    }

    private static MapNode Change(MapNode map, string[] at, int depth, string field, ManifestNode? value)
    {
        if (depth == at.Length)
            return value is null ? map.Remove(field) : map.Set(field, value);

        var inner = map[at[depth]] switch
        {
            MapNode found => found,
            null or NullNode => MapNode.Empty,
            var other => throw FieldValues.Misfit(at, field, other, "a map"),
        };
        var changed = Change(inner, at, depth + 1, field, value);
        return value is null && changed.Count == 0 && inner.Count == 0 ? map : map.Set(at[depth], changed);
    }
}
