namespace KubeDsl.Manifests.Recipes;

/// <summary>Volumes, what is in them, and where they are mounted.</summary>
public static class VolumeRecipes
{
    /// <summary>Adds a volume to a pod spec and mounts it in every regular container.</summary>
    public static MapNode Mounted(MapNode podSpec, ManifestNode? volume, ManifestNode? path, ManifestNode? readOnly, ManifestNode? subPath) =>
        EveryContainer.Mounts(
            volume is MapNode map ? podSpec.Upsert("volumes", "name", map) : podSpec.Append("volumes", UnknownNode.Instance),
            ContainerPartRecipes.MountOf(volume, path, readOnly, subPath));

    /// <summary>Fills a volume with the entries of a ConfigMap.</summary>
    public static MapNode OfConfigMap(MapNode volume, ManifestNode? configMap, ManifestNode? keys) =>
        volume.Set("configMap", MapNode.Of("name", References.NameOf(configMap)).SetIfGiven("items", Items(keys)));

    /// <summary>Fills a volume with the entries of a Secret.</summary>
    public static MapNode OfSecret(MapNode volume, ManifestNode? secret, ManifestNode? keys) =>
        volume.Set("secret", MapNode.Of("secretName", References.NameOf(secret)).SetIfGiven("items", Items(keys)));

    /// <summary>Makes a volume of a claim.</summary>
    public static MapNode OfClaim(MapNode volume, ManifestNode? claim, ManifestNode? readOnly) =>
        volume.Set("persistentVolumeClaim", MapNode.Of("claimName", References.NameOf(claim))
            .SetIfGiven("readOnly", readOnly is BooleanNode { Value: false } ? null : readOnly));

    /// <summary>Adds the entries of a ConfigMap to a projected volume.</summary>
    public static MapNode ProjectedConfigMap(MapNode source, ManifestNode? configMap, ManifestNode? keys) =>
        Projected(source, "configMap", MapNode.Of("name", References.NameOf(configMap)).SetIfGiven("items", Items(keys)));

    /// <summary>Adds the entries of a Secret to a projected volume.</summary>
    public static MapNode ProjectedSecret(MapNode source, ManifestNode? secret, ManifestNode? keys) =>
        Projected(source, "secret", MapNode.Of("name", References.NameOf(secret)).SetIfGiven("items", Items(keys)));

    /// <summary>Adds a token of the pod's service account to a projected volume.</summary>
    public static MapNode ProjectedToken(MapNode source, ManifestNode? path, ManifestNode? audience, ManifestNode? expirationSeconds) =>
        Projected(source, "serviceAccountToken", MapNode.Empty
            .SetIfGiven("audience", audience)
            .SetIfGiven("expirationSeconds", expirationSeconds)
            .Set("path", path ?? UnknownNode.Instance));

    /// <summary>Adds a field of the pod to a downward API volume.</summary>
    public static MapNode FieldFile(MapNode source, ManifestNode? path, ManifestNode? field) =>
        source.Append("items", File(path, "fieldRef", field));

    /// <summary>Adds a request or limit of a container to a downward API volume.</summary>
    public static MapNode ResourceFile(MapNode source, ManifestNode? path, ManifestNode? field) =>
        source.Append("items", File(path, "resourceFieldRef", field));

    /// <summary>Adds a claim template to a StatefulSet, and mounts the claim in every regular container when there is a path.</summary>
    public static MapNode ClaimTemplate(MapNode statefulSet, ManifestNode? name, ManifestNode? size, ManifestNode? mount, ManifestNode? accessMode, ManifestNode? storageClass)
    {
        var claim = MapNode.Of(
            ("metadata", MapNode.Of("name", name ?? UnknownNode.Instance)),
            ("spec", MapNode.Of("accessModes", ListNode.Of(accessMode ?? "ReadWriteOnce"))
                .SetIfGiven("storageClassName", storageClass)
                .Set("resources", MapNode.Of("requests", MapNode.Of("storage", size ?? UnknownNode.Instance)))));
        var claimed = statefulSet.Append(["spec"], "volumeClaimTemplates", claim);
        if (mount is UnknownNode && claimed.Find("spec", "template") is null)
            return claimed.Put(["spec"], "template", mount);
        return mount is null
            ? claimed
            : claimed.Change(["spec", "template", "spec"], podSpec => EveryContainer.Mounts(podSpec, ContainerPartRecipes.MountOf(name, mount, null, null)));
    }

    private static MapNode Projected(MapNode source, string kind, MapNode projection) =>
        source.Append("sources", MapNode.Of(kind, projection));

    private static MapNode File(ManifestNode? path, string kind, ManifestNode? field) =>
        MapNode.Of(("path", path ?? UnknownNode.Instance), (kind, field ?? UnknownNode.Instance));

    private static ManifestNode? Items(ManifestNode? keys) => keys switch
    {
        ListNode { Count: 0, IsOpen: false } => null,
        ListNode list => ListNode.Of(list.Select(key => (ManifestNode)MapNode.Of(("key", key), ("path", key))), isOpen: list.IsOpen),
        _ => keys,
    };
}
