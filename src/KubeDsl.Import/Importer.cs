using KubeDsl.Import.Api;
using KubeDsl.Import.Comments;
using KubeDsl.Import.Layout;
using KubeDsl.Import.Resources;
using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources;

namespace KubeDsl.Import;

/// <summary>
/// Writes the C# that describes manifests: the fluent calls a person would write. The law: what the program emits is equal to what
/// was imported. Maps are equal regardless of the order of their keys, lists in order.
/// </summary>
public static class Importer
{
    /// <summary>The program for manifests that have no file.</summary>
    /// <param name="manifests">The manifests; a <c>List</c> stands for its items.</param>
    /// <param name="options">The layout; <see cref="ImportOptions.Default"/> when null.</param>
    /// <exception cref="ImportException">A manifest has no <c>apiVersion</c> or no <c>kind</c>.</exception>
    public static string Import(IEnumerable<Manifest> manifests, ImportOptions? options = null) =>
        Import([new ImportSource("manifests", manifests)], options).Text;

    /// <summary>The program for files, with their comments.</summary>
    /// <param name="sources">The files in order.</param>
    /// <param name="options">The layout; <see cref="ImportOptions.Default"/> when null.</param>
    public static ImportedProgram Import(IEnumerable<ImportSource> sources, ImportOptions? options = null)
    {
        var files = sources.ToArray();
        options ??= ImportOptions.Default;
        var api = ApiFor(files.SelectMany(file => file.Manifests), options);
        var methods = Methods.Of(files, options.Grouping);
        var described = new Dictionary<Manifest, ResourceCode>(ReferenceEqualityComparer.Instance);
        foreach (var method in methods)
            foreach (var code in DescribeTogether(method.Manifests, api, options.Definitions.Catalog))
                described.Add(code.Manifest, code);

        foreach (var file in files)
            foreach (var document in file.Documents)
                CommentPlacement.Place(document.Comments, document.Manifests.Select(manifest => described[manifest]).ToArray());

        var text = ProgramWriter.Write(methods, described, api.Names, options);
        return new ImportedProgram(text, [.. from file in files
                                             from manifest in file.Manifests
                                             select new ImportedResource(file.Name, manifest, described[manifest].Made)]);
    }

    /// <summary>The classes as the program calls them: it has usings for those of the custom resources that it describes.</summary>
    private static FluentApi ApiFor(IEnumerable<Manifest> manifests, ImportOptions options)
    {
        var classes = options.Definitions.Classes;
        var used = manifests.Select(manifest => classes.FindKind(manifest.ApiVersion, manifest.Kind)).OfType<FluentClass>().Select(fluent => fluent.Type.Namespace);
        return new FluentApi(classes, TypeNames.For(classes, used, [options.ClassName, .. options.Namespace?.Split('.') ?? []]));
    }

    /// <summary>The resources of one method: they may refer to each other.</summary>
    private static ResourceCode[] DescribeTogether(IReadOnlyList<Manifest> manifests, FluentApi api, CustomResourceCatalog definitions)
    {
        var index = new NeighbourIndex();
        var variables = manifests.Select(Code.VariableOf.Resource).ToArray();
        for (var i = 0; i < manifests.Count; i++)
            index.Add(manifests[i], new Neighbour(manifests[i].Root, variables[i]));

        var importer = new ResourceImporter(api, index, new UntypedNotes(definitions));
        var codes = new ResourceCode[manifests.Count];
        Parallel.For(0, codes.Length, i => codes[i] = importer.Import(manifests[i], variables[i]));
        return codes;
    }
}
