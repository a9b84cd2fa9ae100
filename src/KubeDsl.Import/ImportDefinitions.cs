using KubeDsl.Generators.Models.CustomResources;
using KubeDsl.Generators.Parsing.CustomResources;
using KubeDsl.Import.Api;
using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Yaml;

namespace KubeDsl.Import;

/// <summary>
/// The definitions that the project of the program has as <c>KubeDslCrd</c> items: their resources are described with the classes that
/// the generator makes of them. They are read once, and may be used by many imports.
/// </summary>
public sealed class ImportDefinitions
{
    private ImportDefinitions(CustomClasses classes, CustomResourceCatalog catalog) => (Classes, Catalog) = (classes, catalog);

    /// <summary>No definitions: custom resources are described as <c>CustomResource</c>.</summary>
    public static ImportDefinitions None { get; } = new(CustomClasses.None, CustomResourceCatalog.Empty);

    internal CustomClasses Classes { get; }

    internal CustomResourceCatalog Catalog { get; }

    /// <summary>Reads definitions. Of two for one kind the generator takes the first in the order of the paths, and so does this.</summary>
    /// <param name="files">The files.</param>
    /// <exception cref="ImportException">A file or a definition cannot be read.</exception>
    public static ImportDefinitions Of(IEnumerable<DefinitionFile> files)
    {
        var all = files.ToArray();
        var read = all.Select(file => CrdFileReader.Read(file.Path, file.Documents, "", CancellationToken.None)).ToArray();
        foreach (var file in read)
            if (file.Problems.FirstOrDefault(problem => problem.Id is CrdProblemIds.Unreadable or CrdProblemIds.Fault) is { } problem)
                throw new ImportException(problem.Message, new SourceOrigin(file.Path, problem.Place.Line, problem.Place.Column));

        var claims = KindClaims.Together(read.Select(KindClaims.Of));
        return new ImportDefinitions(
            new CustomClasses([.. read.SelectMany(file => KindClaims.Settle(file, claims).Kinds)]),
            CustomResourceCatalog.Of(all.SelectMany(file => file.Documents).SelectMany(ManifestsOf)));
    }

    private static IEnumerable<Manifest> ManifestsOf(YamlDocument document) => document.Manifest switch
    {
        { Kind: "List" or "CustomResourceDefinitionList" } list when list.Root["items"] is ListNode items => items.OfType<MapNode>().Select(item => new Manifest(item)),
        { } manifest => [manifest],
        null => [],
    };
}
