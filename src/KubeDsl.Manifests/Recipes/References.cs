namespace KubeDsl.Manifests.Recipes;

/// <summary>How one resource is named in another.</summary>
internal static class References
{
    /// <summary>The name of a resource, or the text itself where the name is given as one.</summary>
    /// <exception cref="InvalidOperationException">The resource has no name.</exception>
    public static ManifestNode NameOf(ManifestNode? resource) => resource switch
    {
        null or UnknownNode => UnknownNode.Instance,
        MapNode map => map.Find("metadata", "name") ?? Missing(map),
        var name => name,
    };

    /// <summary>The namespace of a resource; null when it says none.</summary>
    public static ManifestNode? NamespaceOf(MapNode resource) =>
        resource.Find("metadata", "namespace") is { } found and not NullNode ? found : null;

    /// <summary>What a resource is called in a message: its kind and, where it is known, its name.</summary>
    public static string Title(MapNode resource) =>
        $"{resource["kind"] ?? "resource"} '{resource.Find("metadata", "name") ?? "?"}'";

    /// <summary>The metadata of a resource that is made for a workload: its own name, the workload's namespace and labels.</summary>
    public static MapNode MetadataFor(MapNode workload, ManifestNode? name)
    {
        var metadata = MapNode.Of("name", name ?? NameOf(workload)).SetIfGiven("namespace", NamespaceOf(workload));
        return Completion.Of(workload).Find("metadata", "labels") switch
        {
            MapNode { Count: 0, IsOpen: false } or null or NullNode => metadata,
            var labels => metadata.Set("labels", labels),
        };
    }

    private static ManifestNode Missing(MapNode resource) =>
        resource.IsOpen || resource["metadata"] is UnknownNode or MapNode { IsOpen: true }
            ? UnknownNode.Instance
            : throw new InvalidOperationException($"The {resource["kind"] ?? "resource"} that is referred to has no name. Give it one in its constructor.");
}
