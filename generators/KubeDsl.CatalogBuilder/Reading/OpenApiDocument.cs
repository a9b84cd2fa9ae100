using System.IO.Compression;
using System.Text.Json;
using KubeDsl.Schema;

namespace KubeDsl.CatalogBuilder.Reading;

/// <summary>The definitions of one Kubernetes version.</summary>
/// <param name="Version">The version.</param>
/// <param name="Definitions">The definitions by the catalogue's type name.</param>
internal sealed record OpenApiDocument(KubernetesVersion Version, IReadOnlyDictionary<string, OpenApiDefinition> Definitions)
{
    private const string Ending = ".json.gz";

    /// <summary>All documents of a folder, oldest first, without a gap between them.</summary>
    public static IReadOnlyList<OpenApiDocument> ReadFolder(string folder)
    {
        var documents = Directory.EnumerateFiles(folder, "v*" + Ending)
            .Select(path => (Path: path, Version: KubernetesVersion.Parse(Path.GetFileName(path)[..^Ending.Length])))
            .OrderBy(file => file.Version)
            .Select(file => ReadFile(file.Path, file.Version))
            .ToArray();
        if (documents.Length == 0)
            throw new CatalogInputException($"'{folder}' has no v1.NN{Ending}.");
        for (var i = 1; i < documents.Length; i++)
            if (documents[i].Version != documents[i - 1].Version.Next())
                throw new CatalogInputException($"'{folder}' has no document between {documents[i - 1].Version} and {documents[i].Version}.");
        return documents;
    }

    public static OpenApiDocument Parse(KubernetesVersion version, JsonElement root)
    {
        var definitions = new SortedDictionary<string, OpenApiDefinition>(StringComparer.Ordinal);
        foreach (var definition in root.GetProperty("definitions").EnumerateObject())
        {
            var name = TypeNames.Short(definition.Name);
            definitions.Add(name, OpenApiDefinition.Read(name, definition.Value));
        }
        return new OpenApiDocument(version, definitions);
    }

    private static OpenApiDocument ReadFile(string path, KubernetesVersion version)
    {
        using var file = File.OpenRead(path);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var json = JsonDocument.Parse(unpacked);
        return Parse(version, json.RootElement);
    }
}
