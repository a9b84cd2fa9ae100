using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Secrecy;

/// <summary>Which fields hold values that nobody should read.</summary>
internal static class SecretFields
{
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    /// <summary>True for a field of a Secret whose value is never shown; what is below it is not shown either.</summary>
    public static bool Include(string kind, IReadOnlyList<string> path) => kind == "Secret" && path switch
    {
        ["data" or "stringData", _, ..] => true,
        ["metadata", "annotations", LastApplied, ..] => true,
        _ => false,
    };

    /// <summary>The object with a mask in the place of every such value.</summary>
    public static MapNode Mask(MapNode root)
    {
        if ((root["kind"] as StringNode)?.Value != "Secret")
            return root;
        foreach (var field in new[] { "data", "stringData" })
            if (root[field] is MapNode values)
                root = root.Set(field, MapNode.Of([.. values.Select(entry => (entry.Key, (ManifestNode)SecretText.Mask))]));
        return root.Find("metadata", "annotations", LastApplied) is null
            ? root
            : (MapNode)root.SetAt(FieldPath.Root.Child("metadata").Child("annotations").Child(LastApplied), SecretText.Mask);
    }
}
