using KubeDsl.Manifests;

namespace KubeDsl.Analyzers.Evaluation;

/// <summary>Notes on the nodes that a call has made where they come from.</summary>
internal static class OriginMarking
{
    /// <summary>Gives <paramref name="origin"/> to every node of <paramref name="after"/> that has none and is not part of <paramref name="before"/>.</summary>
    public static ManifestNode Mark(ManifestNode after, ManifestNode? before, SourceOrigin? origin)
    {
        if (origin is null || ReferenceEquals(after, before))
            return after;

        var marked = after;
        if (after is MapNode map)
        {
            for (var i = 0; i < map.Count; i++)
            {
                var entry = map.EntryAt(i);
                var value = Mark(entry.Value, (before as MapNode)?[entry.Key], origin);
                if (!ReferenceEquals(value, entry.Value))
                    marked = ((MapNode)marked).Set(entry.Key, value);
            }
        }
        else if (after is ListNode list)
        {
            for (var i = 0; i < list.Count; i++)
                marked = ((ListNode)marked).SetItem(i, Mark(list[i], before is ListNode old && i < old.Count ? old[i] : null, origin));
        }
        return marked.Origin is null && before is null ? marked.WithOrigin(origin) : marked;
    }
}
