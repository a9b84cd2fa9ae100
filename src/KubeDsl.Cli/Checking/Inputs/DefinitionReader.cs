using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Yaml;

namespace KubeDsl.Cli.Checking.Inputs;

/// <summary>
/// Reads the definitions of custom resources. A file that is certain to be readable is only looked over: its trees are made when a resource
/// needs them. Of others everything is read at once, so that what is wrong is told.
/// </summary>
internal static class DefinitionReader
{
    /// <summary>The definitions of a file, or null when the file has to be read to know them.</summary>
    public static IReadOnlyList<DeferredDefinition>? TryLookOver(SourceFile file)
    {
        if (YamlOutline.Of(file.Bytes, file.Name) is not { } outlines)
            return null;
        var definitions = new List<DeferredDefinition>(outlines.Count);
        foreach (var outline in outlines)
        {
            if (outline.TextAt("apiVersion") != "apiextensions.k8s.io/v1" || outline.TextAt("kind") != "CustomResourceDefinition"
                || outline.TextAt("spec.group") is not { } group || outline.TextAt("spec.names.kind") is not { } kind)
                return null;
            definitions.Add(new DeferredDefinition(group, kind, () => outline.Read().Manifest));
        }
        return definitions;
    }

    /// <summary>The definitions of a file that is read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problems">Where to tell of documents that cannot be read.</param>
    public static IEnumerable<DeferredDefinition> Of(SourceFile file, ICollection<string> problems)
    {
        foreach (var document in file.Documents)
        {
            if (document.Manifest is null)
                problems.Add($"'{file.Name}' has a document that cannot be read, at line {document.Line}. Check it with: kubedsl check {file.Name}");
            else if (DeferredDefinition.Of(document.Manifest) is { } definition)
                yield return definition;
        }
    }
}
