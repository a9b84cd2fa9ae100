using KubeDsl.CatalogBuilder.Merging;
using KubeDsl.CatalogBuilder.Reading;
using KubeDsl.CatalogBuilder.Writing;

namespace KubeDsl.CatalogBuilder;

/// <summary>The whole road: documents of several versions in, the text of the catalogue out.</summary>
public static class CatalogText
{
    /// <summary>Builds the catalogue from a folder with <c>v1.NN.json.gz</c> documents and <c>lifecycle.json</c>.</summary>
    /// <exception cref="CatalogInputException">The input is incomplete or contradicts the hand-kept facts.</exception>
    public static string Build(string inputFolder)
    {
        var documents = OpenApiDocument.ReadFolder(inputFolder);
        var lives = LifecycleReader.Read(Path.Combine(inputFolder, "lifecycle.json"));
        return Build(documents, lives, HandKeptFacts.ReadEmbedded(), ClosedSets.ReadEmbedded());
    }

    /// <summary>Builds the catalogue from documents that are already read.</summary>
    /// <exception cref="CatalogInputException">The input contradicts itself or the hand-kept facts.</exception>
    internal static string Build(
        IReadOnlyList<OpenApiDocument> documents, IReadOnlyList<KindLife> lives, HandKeptFacts facts, ClosedSets closedSets)
    {
        var types = TypeMerger.Merge(documents, facts, closedSets);
        var kinds = KindMerger.Merge(documents, lives, facts);
        var text = CatalogWriter.Write(documents[0].Version, documents[^1].Version, kinds, types);
        facts.DemandAllUsed();
        closedSets.DemandAllUsed();
        return text;
    }
}
