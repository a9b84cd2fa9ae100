using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources.Schemas;

namespace KubeDsl.Rules.CustomResources.Preparation;

/// <summary>
/// Makes of a resource what the server judges: nulls that the schema does not admit are gone, and defaults stand in their place and where
/// nothing was written.
/// </summary>
internal sealed class SchemaDefaults(WorkLimit limit)
{
    /// <summary>The prepared node; the same one when nothing had to be changed.</summary>
    public ManifestNode Apply(ManifestNode node, SchemaNode schema, FieldPath path)
    {
        if (!limit.Enter(path))
            return node;
        return node switch
        {
            MapNode map => ApplyToMap(map, schema, path),
            ListNode list when schema.Items is { } items => ApplyToList(list, items, path),
            _ => node,
        };
    }

    private MapNode ApplyToMap(MapNode map, SchemaNode schema, FieldPath path)
    {
        var result = map;
        for (var i = 0; i < map.Count; i++)
        {
            var entry = map.EntryAt(i);
            if (schema.IsResource && entry.Key is "metadata")
                continue;
            if (schema.Entry(entry.Key) is not { } inner)
                continue;
            if (entry.Value is not NullNode)
            {
                var changed = Apply(entry.Value, inner, path.Child(entry.Key));
                if (!ReferenceEquals(changed, entry.Value))
                    result = result.Set(entry.Key, changed, entry.KeyOrigin);
            }
            else if (!inner.IsNullable)
            {
                result = inner.Default is { } value
                    ? result.Set(entry.Key, Apply(value, inner, path.Child(entry.Key)), entry.KeyOrigin)
                    : result.Remove(entry.Key);
            }
        }
        // Where there may be more entries than are known, the field may have been written.
        if (!map.IsOpen)
            foreach (var name in schema.DefaultedProperties)
                if (!map.ContainsKey(name) && schema.Property(name) is { Default: { } value } inner)
                    result = result.Set(name, Apply(value, inner, path.Child(name)));
        return result;
    }

    private ListNode ApplyToList(ListNode list, SchemaNode items, FieldPath path)
    {
        var result = list;
        for (var i = 0; i < list.Count; i++)
        {
            var item = list[i] is NullNode && !items.IsNullable && items.Default is { } value ? value : list[i];
            var changed = Apply(item, items, path.Child(i));
            if (!ReferenceEquals(changed, list[i]))
                result = result.SetItem(i, changed);
        }
        return result;
    }
}
