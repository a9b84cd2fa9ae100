using KubeDsl.Build.Requests;
using KubeDsl.Rules;
using KubeDsl.Yaml;

namespace KubeDsl.Build.Writing;

/// <summary>Turns sets into files; only what was checked can be written.</summary>
public static class SetFiles
{
    /// <summary>The files of a set.</summary>
    public static IEnumerable<OutputFile> Of(CheckedManifests manifests, OutputLayout layout, OutputFormat format)
    {
        var set = manifests.Manifests;
        if (set.Manifests.Count == 0)
            return [];
        var extension = format == OutputFormat.Json ? ".json" : ".yaml";
        if (layout == OutputLayout.Set)
        {
            var content = format == OutputFormat.Json ? JsonText.WriteListUtf8(set.Manifests) : YamlText.WriteUtf8(set.Manifests);
            return [new OutputFile(set.Name + extension, content)];
        }

        var names = ResourceNames.Of(set.Manifests);
        return set.Manifests.Select((manifest, index) => new OutputFile(
            $"{set.Name}/{names[index]}{extension}",
            format == OutputFormat.Json ? JsonText.WriteUtf8(manifest, JsonLayout.Indented) : YamlText.WriteUtf8(manifest)));
    }
}
