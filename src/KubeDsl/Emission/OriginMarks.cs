using KubeDsl.Manifests;

namespace KubeDsl.Emission;

/// <summary>
/// Marks what a fluent call wrote: the keys that it set and the items that it added, found by comparing the tree before and after. What
/// stands inside of a value that came from elsewhere keeps the marks that it has, and what has none belongs to the part around it.
/// </summary>
internal static class OriginMarks
{
    /// <summary><paramref name="after"/> with <paramref name="origin"/> on what is not in <paramref name="before"/>.</summary>
    public static MapNode Mark(MapNode before, MapNode after, SourceOrigin origin)
    {
        var marked = after;
        for (var i = 0; i < after.Count && !ReferenceEquals(before, after); i++)
        {
            var (key, value, mark) = after.EntryAt(i);
            var (old, oldMark) = Before(before, i, key);
            if (ReferenceEquals(old, value))
                continue;

            // A part that was there already keeps its mark, and so does what a call inside of this one, in a lambda, has just set.
            if (Changed(old, value, origin) is { } changed)
                marked = marked.Set(key, changed);
            else if (mark is null || ReferenceEquals(mark, oldMark))
                marked = marked.Set(key, value, origin);
        }
        return marked;
    }

    private static ListNode Mark(ListNode before, ListNode after, SourceOrigin origin)
    {
        HashSet<ManifestNode>? known = null;
        var marked = after;
        for (var i = 0; i < after.Count; i++)
        {
            var old = i < before.Count ? before[i] : null;
            if (ReferenceEquals(old, after[i]))
                continue;
            known ??= new HashSet<ManifestNode>(before, ReferenceEqualityComparer.Instance);
            if (known.Contains(after[i]))
                continue;

            if (Changed(old, after[i], origin) is { } changed)
                marked = marked.SetItem(i, changed);
            else if (after[i].Origin is null)
                marked = marked.SetItem(i, after[i].WithOrigin(origin));
        }
        return marked;
    }

    // A map or list that has the place of another is that one, changed. Anything else is new, and its parts belong to it.
    private static ManifestNode? Changed(ManifestNode? old, ManifestNode value, SourceOrigin origin) => (old, value) switch
    {
        (MapNode before, MapNode after) when IsOfTheSameObject(before, after) => Mark(before, after, origin),
        (ListNode before, ListNode after) when HaveItemsInCommon(before, after) => Mark(before, after, origin),
        _ => null,
    };

    // An object keeps the line of its 'new' through all changes.
    private static bool IsOfTheSameObject(MapNode before, MapNode after) => ReferenceEquals(before.Origin, after.Origin);

    private static bool HaveItemsInCommon(ListNode before, ListNode after) =>
        before.Count == 0
        || before.Zip(after).Any(pair => ReferenceEquals(pair.First, pair.Second) || (pair is (MapNode first, MapNode second) && IsOfTheSameObject(first, second)))
        || before.Any(item => after.Contains(item, ReferenceEqualityComparer.Instance));

    // Entries keep their positions, so the search is seldom needed.
    private static (ManifestNode? Value, SourceOrigin? Mark) Before(MapNode before, int position, string key)
    {
        if (position < before.Count && before.EntryAt(position) is var same && same.Key == key)
            return (same.Value, same.KeyOrigin);
        return (before[key], before.KeyOriginOf(key));
    }
}
