using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults;

/// <summary>The metadata and status that a server gives to an object when it creates it.</summary>
internal static class ObjectMetadata
{
    private static readonly string[] AssignedFields =
        ["creationTimestamp", "deletionGracePeriodSeconds", "deletionTimestamp", "generation", "managedFields", "resourceVersion", "selfLink", "uid"];

    private static readonly string[] UnknownFields = ["uid", "creationTimestamp", "managedFields"];

    /// <summary>The object with its name and namespace, and without what the server does not take from its author.</summary>
    public static MapNode Identified(MapNode root, KindInfo kind, bool hasStatus)
    {
        var result = hasStatus ? root.Remove("status") : root;
        var metadata = result["metadata"] switch
        {
            MapNode map => map,
            NullNode => MapNode.Empty,
            null when !result.IsOpen => MapNode.Empty,
            _ => null,
        };
        if (metadata is null)
            return result;

        foreach (var field in AssignedFields)
            metadata = metadata.Remove(field);
        foreach (var field in (string[])["name", "namespace"])
            if (metadata[field] is NullNode or StringNode { Value.Length: 0 })
                metadata = metadata.Remove(field);
        if (kind.Scope == ResourceScope.Namespaced)
            metadata = metadata.WithDefault("namespace", "default");
        if (metadata.ContainsKey("generateName"))
            metadata = metadata.WithDefault("name", UnknownNode.Instance);
        return result.Set("metadata", metadata);
    }

    /// <summary>The object with the fields of its metadata that only the server can fill.</summary>
    public static MapNode Assigned(MapNode root) => root.Change("metadata", metadata =>
        UnknownFields.Aggregate(metadata, (changed, field) => changed.Set(field, UnknownNode.Instance)));
}
