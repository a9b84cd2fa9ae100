using System.Text;
using KubeDsl.Build.Requests;
using KubeDsl.Manifests;

namespace KubeDsl.Build.Writing;

/// <summary>Turns checked sets into files.</summary>
public static class SetFiles
{
    /// <summary>The files of a set.</summary>
    public static IEnumerable<OutputFile> Of(ManifestSet set, OutputLayout layout, OutputFormat format)
    {
        var extension = format == OutputFormat.Json ? ".json" : ".yaml";
        if (layout == OutputLayout.Set)
            return [new OutputFile(set.Name + extension, Text(set.Manifests, format))];

        var names = ResourceNames.Of(set.Manifests);
        return set.Manifests.Select((manifest, index) => new OutputFile($"{set.Name}/{names[index]}{extension}", Text([manifest], format)));
    }

    private static byte[] Text(IReadOnlyList<Manifest> manifests, OutputFormat format) => format switch
    {
        _ => Encoding.UTF8.GetBytes(string.Join("---\n", manifests.Select(manifest => PlainYaml.Write(manifest.Root)))),
    };
}
