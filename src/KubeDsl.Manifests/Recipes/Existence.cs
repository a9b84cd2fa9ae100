namespace KubeDsl.Manifests.Recipes;

/// <summary>What is declared to exist in the cluster without being among the manifests.</summary>
public static class Existence
{
    /// <summary>The object that a resource describes; null when its kind or name is not known.</summary>
    /// <param name="resource">The resource.</param>
    /// <exception cref="InvalidOperationException">The resource is known to have no name.</exception>
    public static ResourceIdentity? OfResource(ManifestNode resource)
    {
        if (resource is not MapNode map)
            return null;
        var manifest = new Manifest(map);
        var name = map.Find("metadata", "name");
        if (name is null && !MayHaveName(map))
            throw new InvalidOperationException($"The {manifest.Kind} has no name. Name the one that exists: new {manifest.Kind}(\"name\").");
        if (map["kind"] is not StringNode || name is not StringNode || map.Find("metadata", "namespace") is not (null or StringNode))
            return null;
        return manifest.Identity;
    }

    /// <summary>The object of a kind and name; null when one of them is not known.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="name">The name.</param>
    /// <param name="namespace">The namespace; null for any.</param>
    public static ResourceIdentity? OfName(ManifestNode kind, ManifestNode name, ManifestNode? @namespace) =>
        (kind, name, @namespace) is (StringNode ofKind, StringNode named, null or StringNode)
            ? new ResourceIdentity("", ofKind.Value, (@namespace as StringNode)?.Value ?? "", named.Value)
            : null;

    private static bool MayHaveName(MapNode resource) =>
        resource.IsOpen || resource["metadata"] is UnknownNode or MapNode { IsOpen: true };
}
