using KubeDsl.Manifests;

namespace KubeDsl.Rules.Policies;

/// <summary>Finds where in a tree a node stands.</summary>
internal static class NodeSearch
{
    private const int DepthLimit = 200;

    /// <summary>
    /// The first path of the very node; null when it is not in the tree. A short value of which nobody said where it was written can stand for many,
    /// and is found only when it stands in one place.
    /// </summary>
    public static FieldPath? Find(MapNode root, ManifestNode node)
    {
        var found = new List<FieldPath>();
        var most = node is ScalarNode && node.Origin is null ? 2 : 1;
        Visit(root, node, FieldPath.Root, found, most);
        return found.Count == 1 ? found[0] : null;
    }

    private static void Visit(ManifestNode current, ManifestNode wanted, FieldPath path, List<FieldPath> found, int most)
    {
        if (found.Count >= most || path.Depth > DepthLimit)
            return;
        if (ReferenceEquals(current, wanted))
        {
            found.Add(path);
            return;
        }
        switch (current)
        {
            case MapNode map:
                foreach (var entry in map)
                    Visit(entry.Value, wanted, path.Child(entry.Key), found, most);
                break;
            case ListNode list:
                for (var i = 0; i < list.Count; i++)
                    Visit(list[i], wanted, path.Child(i), found, most);
                break;
        }
    }
}
