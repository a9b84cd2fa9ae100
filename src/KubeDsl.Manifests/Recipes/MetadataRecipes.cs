using KubeDsl.Manifests.Views;

namespace KubeDsl.Manifests.Recipes;

/// <summary>Labels and namespaces.</summary>
public static class MetadataRecipes
{
    /// <summary>The recommended labels, on the resource and on its pods.</summary>
    public static MapNode AppLabels(MapNode resource, ManifestNode? name, ManifestNode? instance, ManifestNode? version, ManifestNode? component, ManifestNode? partOf, ManifestNode? managedBy)
    {
        MapNode Label(MapNode labels) => labels
            .SetIfGiven(IdentityLabels.Name, name)
            .SetIfGiven("app.kubernetes.io/instance", instance)
            .SetIfGiven("app.kubernetes.io/version", version)
            .SetIfGiven("app.kubernetes.io/component", component)
            .SetIfGiven("app.kubernetes.io/part-of", partOf)
            .SetIfGiven("app.kubernetes.io/managed-by", managedBy);

        var labelled = resource.Change(["metadata", "labels"], Label);
        return PodTemplates.PathOf((resource["kind"] as StringNode)?.Value ?? "") is { Length: > 0 } template
            ? labelled.Change([.. template, "metadata", "labels"], Label)
            : labelled;
    }

    /// <summary>A new resource of any kind.</summary>
    public static MapNode OfKind(MapNode blank, ManifestNode? apiVersion, ManifestNode? kind, ManifestNode? name) =>
        blank.Set("apiVersion", apiVersion ?? UnknownNode.Instance).Set("kind", kind ?? UnknownNode.Instance)
            .SetIfGiven("metadata", name is null ? null : MapNode.Of("name", name));

    /// <summary>Names a resource.</summary>
    public static MapNode Named(MapNode resource, ManifestNode? name) => resource.Put(["metadata"], "name", name ?? UnknownNode.Instance);

    /// <summary>Puts a resource into a namespace; a binding's service accounts that say none are taken from there too.</summary>
    public static MapNode InNamespace(MapNode resource, ManifestNode? space) =>
        WithSubjectsIn(resource.Put(["metadata"], "namespace", References.NameOf(space)), space);

    /// <summary>Puts those resources of a sequence that have a namespace but say none into one.</summary>
    public static ManifestNode AllInNamespace(ManifestNode resources, ManifestNode? space) => resources is ListNode list
        ? ListNode.Of(list.Select(item => item is MapNode resource ? InNamespaceUnlessSet(resource, space) : item), list.Origin, list.IsOpen)
        : resources;

    /// <summary>Puts a resource into a namespace when its kind has one and it says none.</summary>
    public static MapNode InNamespaceUnlessSet(MapNode resource, ManifestNode? space) =>
        ClusterKinds.Include((resource["apiVersion"] as StringNode)?.Value ?? "", (resource["kind"] as StringNode)?.Value ?? "")
            ? WithSubjectsIn(resource, space)
            : References.NamespaceOf(resource) is { } own
                ? WithSubjectsIn(resource, own)
                : InNamespace(resource, space);

    private static MapNode WithSubjectsIn(MapNode binding, ManifestNode? space) =>
        binding["subjects"] is ListNode
            ? binding.ChangeItems([], "subjects", subject => subject["kind"] is StringNode { Value: "ServiceAccount" }
                ? subject.PutIfAbsent([], "namespace", References.NameOf(space))
                : subject)
            : binding;
}
