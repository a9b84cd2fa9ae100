using KubeDsl.Import;
using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Yaml;

namespace KubeDsl.Tests.Compiling;

/// <summary>Definitions of custom resources, as the compiler, an import and a check take them.</summary>
internal sealed class Definitions
{
    private readonly IReadOnlyList<(ProjectText Text, IReadOnlyList<YamlDocument> Documents)> files;

    private Definitions(IReadOnlyList<(ProjectText Text, IReadOnlyList<YamlDocument> Documents)> files) => this.files = files;

    public static Definitions None { get; } = new([]);

    public IReadOnlyList<ProjectText> Files => [.. files.Select(file => file.Text)];

    /// <summary>All files in the reference data, in order.</summary>
    public static Definitions Read() => In(Repository.ReferenceData("crds/own"), Repository.ReferenceData("crds/public"));

    /// <summary>All files in some folders, in order.</summary>
    public static Definitions In(params string[] folders) => Of(folders
        .SelectMany(folder => Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        .Select(path => (Path.GetFileName(path), File.ReadAllText(path))));

    public static Definitions Of(IEnumerable<(string Path, string Text)> files) =>
        new([.. files.Select(file => (new ProjectText(file.Path, file.Text, "Crd"), YamlReader.Read(file.Text, file.Path)))]);

    /// <summary>Those with the kind of a manifest: the compiler need not make classes of the others.</summary>
    public Definitions For(IEnumerable<Manifest> manifests)
    {
        var kinds = manifests.Select(manifest => (manifest.Group, manifest.Kind)).ToHashSet();
        return new([.. files.Where(file => file.Documents.Any(document =>
            document.Root!.Find("spec", "group") is StringNode group && document.Root!.Find("spec", "names", "kind") is StringNode kind && kinds.Contains((group.Value, kind.Value))))]);
    }

    public ImportDefinitions ToImport() => ImportDefinitions.Of(files.Select(file => new DefinitionFile(file.Text.Path, file.Documents)));

    public CustomResourceCatalog ToCatalog() => CustomResourceCatalog.Of(files.SelectMany(file => file.Documents).Select(document => document.Manifest!));
}
