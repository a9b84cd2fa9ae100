using KubeDsl.Manifests;

namespace KubeDsl.Rules.Tests;

/// <summary>Takes knowledge out of a tree.</summary>
internal static class Blurring
{
    /// <summary>The number of scalars in a tree.</summary>
    public static int LeavesOf(ManifestNode node) => node switch
    {
        MapNode map => map.Sum(entry => LeavesOf(entry.Value)),
        ListNode list => list.Sum(LeavesOf),
        _ => 1,
    };

    /// <summary>The tree with the chosen leaves unknown, or the chosen maps and lists open; both are counted in the order they stand.</summary>
    public static ManifestNode Change(ManifestNode node, ref int position, Func<int, bool> isUnknown, bool asOpen)
    {
        switch (node)
        {
            case MapNode map:
                var opens = asOpen && isUnknown(position++);
                var builder = new MapNode.Builder { IsOpen = opens };
                foreach (var entry in map)
                    builder.Set(entry.Key, Change(entry.Value, ref position, isUnknown, asOpen));
                return builder.ToMap();
            case ListNode list:
                var isOpen = asOpen && isUnknown(position++);
                var items = new List<ManifestNode>();
                foreach (var item in list)
                    items.Add(Change(item, ref position, isUnknown, asOpen));
                return ListNode.Of(items, null, isOpen);
            default:
                return !asOpen && isUnknown(position++) ? UnknownNode.Instance : node;
        }
    }
}
