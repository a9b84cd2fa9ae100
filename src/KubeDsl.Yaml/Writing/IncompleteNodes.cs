using KubeDsl.Manifests;

namespace KubeDsl.Yaml.Writing;

/// <summary>Says where in a tree something is that cannot be written.</summary>
internal static class IncompleteNodes
{
    /// <summary>The error of a tree that has something unknown in it.</summary>
    public static InvalidOperationException Unknown(ManifestNode root) =>
        new($"'{Find(root, FieldPath.Root, IsUnknown)}' is not known completely. Only complete manifests can be written; set the value, or write a preview.");

    /// <summary>The error of a tree that has a number in it that neither YAML for Kubernetes nor JSON can say.</summary>
    public static InvalidOperationException NotFinite(ManifestNode root) =>
        new($"'{Find(root, FieldPath.Root, IsNotFinite)}' is not a finite number. Kubernetes knows finite numbers only.");

    /// <summary>The error of a tree that is nested deeper than a manifest can be.</summary>
    public static InvalidOperationException TooDeep() =>
        new($"The tree is nested deeper than {WriterLimits.Depth} levels. Kubernetes objects are not.");

    private static bool IsUnknown(ManifestNode node) => node is UnknownNode or MapNode { IsOpen: true } or ListNode { IsOpen: true };

    private static bool IsNotFinite(ManifestNode node) => node is FloatNode { Value: var value } && (double.IsNaN(value) || double.IsInfinity(value));

    private static string Find(ManifestNode root, FieldPath path, Func<ManifestNode, bool> isIt) =>
        FindBelow(root, path, isIt)?.ToString() is { Length: > 0 } text ? text : "the manifest";

    private static FieldPath? FindBelow(ManifestNode node, FieldPath path, Func<ManifestNode, bool> isIt)
    {
        if (node is MapNode map)
        {
            foreach (var entry in map)
                if (FindBelow(entry.Value, path.Child(entry.Key), isIt) is { } found)
                    return found;
        }
        else if (node is ListNode list)
        {
            for (var i = 0; i < list.Count; i++)
                if (FindBelow(list[i], path.Child(i), isIt) is { } found)
                    return found;
        }
        return isIt(node) ? path : null;
    }
}
