using KubeDsl.Manifests;

namespace KubeDsl.Rules.Policies;

/// <summary>Finds where in a tree a node stands.</summary>
internal static class NodeSearch
{
    private const int DepthLimit = 200;

    /// <summary>The path of the very node; null when it is not in the tree, or in more than one place, as short values can be.</summary>
    public static FieldPath? FindOnly(MapNode root, ManifestNode node)
    {
        FieldPath? found = null;
        return Visit(root, node, FieldPath.Root, ref found) ? found : null;
    }

    /// <summary>Walks on as long as the node was not found twice.</summary>
    private static bool Visit(ManifestNode current, ManifestNode wanted, FieldPath path, ref FieldPath? found)
    {
        if (ReferenceEquals(current, wanted))
        {
            if (found is not null)
                return false;
            found = path;
            return true;
        }
        if (path.Depth > DepthLimit)
            return true;
        switch (current)
        {
            case MapNode map:
                foreach (var entry in map)
                    if (!Visit(entry.Value, wanted, path.Child(entry.Key), ref found))
                        return false;
                return true;
            case ListNode list:
                for (var i = 0; i < list.Count; i++)
                    if (!Visit(list[i], wanted, path.Child(i), ref found))
                        return false;
                return true;
            default:
                return true;
        }
    }
}
