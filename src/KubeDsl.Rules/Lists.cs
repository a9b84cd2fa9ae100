using KubeDsl.Manifests;

namespace KubeDsl.Rules;

/// <summary>Manifests that are lists of manifests.</summary>
internal static class Lists
{
    // Lists in lists are legal; endless ones are not made by a reader, but by hand.
    private const int DepthLimit = 10;

    /// <summary>The manifests, with the items of lists in the place of the lists.</summary>
    public static IReadOnlyList<Manifest> Expand(IReadOnlyList<Manifest> manifests)
    {
        foreach (var manifest in manifests)
            if (IsList(manifest))
            {
                var expanded = new List<Manifest>();
                Add(manifests, expanded, 0);
                return expanded;
            }
        return manifests;
    }

    private static void Add(IReadOnlyList<Manifest> manifests, List<Manifest> expanded, int depth)
    {
        foreach (var manifest in manifests)
        {
            if (depth < DepthLimit && IsList(manifest) && manifest.Root["items"] is ListNode items)
                Add(items.OfType<MapNode>().Select(item => new Manifest(item)).ToArray(), expanded, depth + 1);
            else
                expanded.Add(manifest);
        }
    }

    private static bool IsList(Manifest manifest) =>
        manifest.Kind == "List" && manifest.ApiVersion == "v1" && manifest.Root["items"] is ListNode;
}
