using System.ComponentModel;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

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
        KubeObject.Over(self, FieldEdits.Set(self.ToNode(), at, field, value));

    /// <summary>Sets a field to what <paramref name="configure"/> makes of its present value, or of an empty one.</summary>
    public static T Configure<T, TPart>(T self, string[] at, string field, Func<TPart, TPart>? configure)
        where T : KubeObject
        where TPart : KubeObject
    {
        var present = FieldEdits.MapAt(self.ToNode(), at, field);
        return Set(self, at, field, configure is null ? present : Configured(present, configure, field));
    }

    /// <summary>Sets a list field to <paramref name="items"/>.</summary>
    public static T SetList<T>(T self, string[] at, string field, IEnumerable<ManifestNode> items) where T : KubeObject =>
        Set(self, at, field, ListNode.Of(items));

    /// <summary>Adds an item to a list field.</summary>
    public static T Add<T>(T self, string[] at, string field, ManifestNode item) where T : KubeObject =>
        KubeObject.Over(self, FieldEdits.Add(self.ToNode(), at, field, item));

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
        return KubeObject.Over(self, FieldEdits.Put(self.ToNode(), at, field, key, value));
    }

    /// <summary>Sets one entry of a map field to what <paramref name="configure"/> makes of its present value, or of an empty one.</summary>
    public static T PutConfigured<T, TPart>(T self, string[] at, string field, string key, Func<TPart, TPart> configure)
        where T : KubeObject
        where TPart : KubeObject
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(configure);
        var map = FieldEdits.MapAt(self.ToNode(), at, field);
        var present = map[key] as MapNode ?? MapNode.Empty;
        return Set(self, at, field, map.Set(key, Configured(present, configure, field)));
    }

    /// <summary>The node of a field, or null when it is not set.</summary>
    public static ManifestNode? Get(KubeObject self, string[] at, string field) => FieldEdits.Get(self.ToNode(), at, field);

    private static MapNode Configured<TPart>(MapNode start, Func<TPart, TPart> configure, string field) where TPart : KubeObject
    {
        var result = configure(KubeObject.FromNode<TPart>(start))
            ?? throw new InvalidOperationException($"The lambda given for '{field}' returned null. Return the value it was given, with what you set on it.");
        return result.ToNode();
    }
}
