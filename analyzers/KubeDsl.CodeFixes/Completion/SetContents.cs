using KubeDsl.Manifests;
using KubeDsl.Manifests.Views;

namespace KubeDsl.CodeFixes.Completion;

/// <summary>What in a set of manifests has a name.</summary>
internal static class SetContents
{
    /// <summary>The objects of a kind.</summary>
    public static IEnumerable<KnownName> Objects(this IReadOnlyList<Manifest> set, string kind) =>
        set.Where(manifest => manifest.Kind == kind && manifest.Name.Length > 0).Select(manifest => new KnownName(manifest.Name, kind));

    /// <summary>The keys of ConfigMaps or Secrets of a name.</summary>
    public static IEnumerable<KnownName> Keys(this IReadOnlyList<Manifest> set, string kind, string? name) =>
        from manifest in set
        where manifest.Kind == kind && (name is null || manifest.Name == name)
        from field in (string[])["data", "stringData", "binaryData"]
        from entry in manifest.Root[field] as MapNode ?? MapNode.Empty
        select new KnownName(entry.Key, $"key of {kind} '{manifest.Name}'");

    /// <summary>The names of the ports of Services of a name.</summary>
    public static IEnumerable<KnownName> ServicePorts(this IReadOnlyList<Manifest> set, string? name) =>
        from manifest in set
        where manifest.Kind == "Service" && (name is null || manifest.Name == name)
        from port in manifest.Root.Find("spec", "ports").Items()
        select Named(port, $"port of Service '{manifest.Name}'");

    /// <summary>The names of the ports of all pods that have the labels.</summary>
    public static IEnumerable<KnownName> PodPorts(this IReadOnlyList<Manifest> set, MapNode? labels) =>
        from manifest in set
        let own = PodLabels(manifest)
        where own is not null && (labels is null || labels.All(label => own[label.Key]?.Equals(label.Value) == true))
        from port in ContainerPorts.Of(manifest.Root).Known
        select Named(port, $"port of {manifest.Kind} '{manifest.Name}'");

    /// <summary>The labels of all pods.</summary>
    public static IEnumerable<KnownName> LabelKeys(this IReadOnlyList<Manifest> set) =>
        from manifest in set
        from label in PodLabels(manifest) ?? MapNode.Empty
        select new KnownName(label.Key, $"label of the pods of {manifest.Kind} '{manifest.Name}'");

    /// <summary>What one label of the pods is.</summary>
    public static IEnumerable<KnownName> LabelValues(this IReadOnlyList<Manifest> set, string key) =>
        from manifest in set
        let value = PodLabels(manifest)?[key] as StringNode
        where value is not null
        select new KnownName(value.Value, $"'{key}' of the pods of {manifest.Kind} '{manifest.Name}'");

    /// <summary>The volumes that the containers of a manifest can mount.</summary>
    public static IEnumerable<KnownName> Volumes(this Manifest manifest) =>
        PodSpec(manifest)?["volumes"].Items().Select(volume => Named(volume, $"volume of {manifest.Kind} '{manifest.Name}'"))
            .Concat(manifest.Root.Find("spec", "volumeClaimTemplates").Items().Select(claim => Named(claim["metadata"] as MapNode ?? MapNode.Empty, "volume claim")))
        ?? [];

    /// <summary>The containers of a manifest.</summary>
    public static IEnumerable<KnownName> Containers(this Manifest manifest) =>
        from field in (string[])["containers", "initContainers"]
        from container in (PodSpec(manifest)?[field]).Items()
        select Named(container, $"container of {manifest.Kind} '{manifest.Name}'");

    /// <summary>The names of the ports of a container.</summary>
    public static IEnumerable<KnownName> Ports(this MapNode container) => container["ports"].Items().Select(port => Named(port, "port of the container"));

    private static KnownName Named(MapNode node, string what) => new((node["name"] as StringNode)?.Value ?? "", what);

    private static IEnumerable<MapNode> Items(this ManifestNode? list) => (list as ListNode)?.OfType<MapNode>() ?? [];

    private static MapNode? PodSpec(Manifest manifest) => PodTemplates.SpecPathOf(manifest.Kind) is { } path ? manifest.Root.Find(path) as MapNode : null;

    private static MapNode? PodLabels(Manifest manifest) =>
        PodTemplates.PathOf(manifest.Kind) is { } path ? manifest.Root.Find([.. path, "metadata", "labels"]) as MapNode : null;
}
