using KubeDsl.Manifests;

namespace KubeDsl.Yaml.Layout;

/// <summary>A file to be written.</summary>
public sealed class OutputFile
{
    internal OutputFile(string path, ManifestSet set, IReadOnlyList<Manifest> manifests)
    {
        Path = path;
        Set = set;
        Manifests = manifests;
    }

    /// <summary>
    /// The path below the output folder, with <c>/</c> between folder and file. Valid on every operating system, never outside
    /// the folder, and unlike every other path of the same layout also where letter case does not count.
    /// </summary>
    public string Path { get; }

    /// <summary>The set that the content comes from.</summary>
    public ManifestSet Set { get; }

    /// <summary>The documents of the file, in their order.</summary>
    public IReadOnlyList<Manifest> Manifests { get; }
}
