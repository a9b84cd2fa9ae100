using KubeDsl.Fakes.Shapes;
using KubeDsl.Manifests;

namespace KubeDsl.Fakes.Applying;

/// <summary>Makes the set of fields that an object, or a difference of two, is made of.</summary>
internal static class FieldSets
{
    private static readonly string[] Unmanaged =
        ["name", "namespace", "managedFields", "uid", "resourceVersion", "generation", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds", "selfLink"];

    /// <summary>Every field that an applied object says something about.</summary>
    public static FieldSet Of(MapNode item, Shape shape)
    {
        var set = new FieldSet();
        Collect(WithoutUnmanaged(item), shape, set);
        set.IsMember = false;
        return set;
    }

    /// <summary>Every field that <paramref name="after"/> has and <paramref name="before"/> has not, or has with another value.</summary>
    public static FieldSet Changed(MapNode before, MapNode after, Shape shape)
    {
        var set = new FieldSet();
        Compare(WithoutUnmanaged(before), WithoutUnmanaged(after), shape, set);
        set.IsMember = false;
        return set;
    }

    private static MapNode WithoutUnmanaged(MapNode item)
    {
        item = item.Remove("apiVersion").Remove("kind");
        if (item["metadata"] is not MapNode metadata)
            return item;
        foreach (var name in Unmanaged)
            metadata = metadata.Remove(name);
        return metadata.Count == 0 ? item.Remove("metadata") : item.Set("metadata", metadata);
    }

    private static void Collect(ManifestNode value, Shape shape, FieldSet set)
    {
        switch (value)
        {
            case MapNode map when map.Count > 0 && !shape.IsAtomic && shape.Kind is ShapeKind.Struct or ShapeKind.Map or ShapeKind.Any:
                foreach (var (key, child, _) in map)
                    Collect(child, shape.Field(key) ?? Shape.Any, set.Child(Steps.OfField(key)));
                break;
            case ListNode list when list.Count > 0 && shape.Merging != ListMerging.Atomic:
                foreach (var item in list)
                {
                    var at = set.Child(Steps.OfItem(shape, item));
                    Collect(item, shape.Element, at);
                    at.IsMember = true;
                }
                break;
            default:
                set.IsMember = true;
                break;
        }
    }

    private static void Compare(ManifestNode? before, ManifestNode after, Shape shape, FieldSet set)
    {
        if (before is null)
        {
            Collect(after, shape, set);
            return;
        }
        if (before.Equals(after))
            return;

        switch (before, after)
        {
            case (MapNode left, MapNode right) when !shape.IsAtomic:
                foreach (var (key, child, _) in right)
                    if (left[key] is not { } was || !was.Equals(child))
                        Compare(left[key], child, shape.Field(key) ?? Shape.Any, set.Child(Steps.OfField(key)));
                break;
            case (ListNode left, ListNode right) when shape.Merging != ListMerging.Atomic:
                foreach (var item in right)
                {
                    var step = Steps.OfItem(shape, item);
                    var position = Steps.PositionOf(shape, left, step);
                    if (position >= 0 && left[position].Equals(item))
                        continue;
                    var at = set.Child(step);
                    Compare(position < 0 ? null : left[position], item, shape.Element, at);
                    at.IsMember |= position < 0;
                }
                break;
            default:
                set.IsMember = true;
                break;
        }
    }
}
