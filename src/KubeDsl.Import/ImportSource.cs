using KubeDsl.Import.Layout;
using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Import;

/// <summary>A file to import.</summary>
public sealed class ImportSource
{
    /// <summary>A file that was read. Comments are carried over where <see cref="YamlReaderOptions.KeepsComments"/> kept them.</summary>
    /// <param name="name">Its name: a method is named after it where every file has one.</param>
    /// <param name="documents">Its documents; a <c>List</c> stands for its items.</param>
    /// <exception cref="ImportException">A document cannot be read, or has no <c>apiVersion</c> or no <c>kind</c>.</exception>
    public ImportSource(string name, IEnumerable<YamlDocument> documents)
        : this(name, [.. documents.Select(document => new ImportDocument(ObjectsOf(document), document.Comments))])
    {
    }

    /// <summary>Manifests that are known without a file.</summary>
    /// <param name="name">A name for them.</param>
    /// <param name="manifests">The manifests; a <c>List</c> stands for its items.</param>
    /// <exception cref="ImportException">A manifest has no <c>apiVersion</c> or no <c>kind</c>.</exception>
    public ImportSource(string name, IEnumerable<Manifest> manifests)
        : this(name, [.. manifests.Select(manifest => new ImportDocument(ListItems.Of(manifest.Root), []))])
    {
    }

    private ImportSource(string name, IReadOnlyList<ImportDocument> documents)
    {
        Name = name;
        Documents = documents;
    }

    /// <summary>The name of the file.</summary>
    public string Name { get; }

    internal IReadOnlyList<ImportDocument> Documents { get; }

    internal IEnumerable<Manifest> Manifests => Documents.SelectMany(document => document.Manifests);

    private static IReadOnlyList<Manifest> ObjectsOf(YamlDocument document) =>
        document.Problems.FirstOrDefault(problem => problem.Severity == YamlProblemSeverity.Error) is { } problem
            ? throw new ImportException(problem.Message, problem.Place)
            : ListItems.Of(document.Root ?? NullNode.Instance, document.Start);
}
