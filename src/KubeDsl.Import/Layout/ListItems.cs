using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Import.Layout;

/// <summary>A list stands for its items, as <c>kubectl</c> sends them one by one.</summary>
internal static class ListItems
{
    private const string Ending = "List";

    /// <summary>The objects of a document.</summary>
    /// <exception cref="ImportException">Something there is no object of Kubernetes.</exception>
    public static IReadOnlyList<Manifest> Of(ManifestNode root, SourceOrigin? start = null)
    {
        var place = root.Origin ?? start;
        if (root is not MapNode map)
            throw new ImportException("This is no object. Write a map with 'apiVersion' and 'kind', or remove it.", place);

        var manifest = new Manifest(map);
        if (!IsList(manifest))
            return [Checked(manifest, place)];
        return map["items"] switch
        {
            ListNode items => [.. items.SelectMany(item => Of(item is MapNode typed ? WithTypeOf(manifest, typed) : item, place))],
            null or NullNode => [],
            var other => throw new ImportException("'items' of a list is no list. Write a list of objects there.", other.Origin ?? place),
        };
    }

    private static Manifest Checked(Manifest manifest, SourceOrigin? place) =>
        manifest.ApiVersion.Length == 0 ? throw new ImportException("The object has no 'apiVersion'. Write one, such as 'v1' or 'apps/v1'.", manifest.Root["apiVersion"]?.Origin ?? place)
        : manifest.Kind.Length == 0 ? throw new ImportException("The object has no 'kind'. Write one, such as 'Deployment'.", manifest.Root["kind"]?.Origin ?? place)
        : manifest;

    private static bool IsList(Manifest manifest) => manifest.Kind.EndsWith(Ending, StringComparison.Ordinal)
        && (manifest.Kind == Ending
            || Catalog.Default.FindListKind(manifest.ApiVersion, manifest.Kind) is not null
            || (manifest.Root["items"] is ListNode && Catalog.Default.FindKind(manifest.ApiVersion, manifest.Kind) is null));

    // A server that answers with a PodList leaves kind and version out of the items.
    private static MapNode WithTypeOf(Manifest list, MapNode item) => item["kind"] is null && list.Kind.Length > Ending.Length
        ? MapNode.Of(("apiVersion", item["apiVersion"] ?? list.ApiVersion), ("kind", list.Kind[..^Ending.Length])).With(item)
        : item;

    private static MapNode With(this MapNode typed, MapNode item)
    {
        foreach (var entry in item)
            typed = typed.Set(entry.Key, entry.Value, entry.KeyOrigin);
        return (MapNode)typed.WithOrigin(item.Origin);
    }
}
