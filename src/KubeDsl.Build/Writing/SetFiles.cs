using KubeDsl.Build.Requests;
using KubeDsl.Rules;
using KubeDsl.Yaml;
using KubeDsl.Yaml.Layout;

namespace KubeDsl.Build.Writing;

/// <summary>Turns sets into files; only what was checked can be written.</summary>
public static class SetFiles
{
    /// <summary>The files of all sets. A set without manifests has none.</summary>
    public static IReadOnlyList<ManifestFile> Of(IEnumerable<CheckedManifests> sets, FileLayout layout, OutputFormat format) =>
        [.. Arrange(sets, layout, format).Select(file => new ManifestFile(file.Path, Content(file, layout, format)))];

    /// <summary>The names of the files, and what is in each.</summary>
    public static IReadOnlyList<OutputFile> Arrange(IEnumerable<CheckedManifests> sets, FileLayout layout, OutputFormat format)
    {
        var filled = sets.Select(set => set.Manifests).Where(set => set.Manifests.Count > 0);
        return LayoutNames.Arrange(filled, layout, format == OutputFormat.Json ? ".json" : ".yaml");
    }

    private static byte[] Content(OutputFile file, FileLayout layout, OutputFormat format) => (format, layout) switch
    {
        (OutputFormat.Json, FileLayout.Set) => JsonText.WriteListUtf8(file.Manifests),
        (OutputFormat.Json, _) => JsonText.WriteUtf8(file.Manifests[0], JsonLayout.Indented),
        _ => YamlText.WriteUtf8(file.Manifests),
    };
}
