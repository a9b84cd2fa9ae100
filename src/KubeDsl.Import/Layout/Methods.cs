using KubeDsl.Manifests;

namespace KubeDsl.Import.Layout;

/// <summary>Sorts resources to methods.</summary>
internal static class Methods
{
    public static IReadOnlyList<ManifestsMethod> Of(IReadOnlyList<ImportSource> files, ImportGrouping grouping) => grouping switch
    {
        ImportGrouping.ByFile => [.. files.Select(file => new ManifestsMethod(Path.GetFileNameWithoutExtension(file.Name), file.Manifests.ToArray())).Where(method => method.Manifests.Count > 0)],
        _ => [.. files.SelectMany(file => file.Manifests).GroupBy(manifest => manifest.Namespace, StringComparer.Ordinal).Select(group => new ManifestsMethod(group.Key, group.ToArray()))],
    };
}
