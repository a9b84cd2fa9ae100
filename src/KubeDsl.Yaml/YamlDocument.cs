using KubeDsl.Manifests;

namespace KubeDsl.Yaml;

/// <summary>One document of a YAML or JSON text.</summary>
public sealed class YamlDocument
{
    internal YamlDocument(ManifestNode? root, IReadOnlyList<YamlProblem> problems, SourceOrigin start)
    {
        Root = root;
        Problems = problems;
        Start = start;
        foreach (var problem in problems)
            HasErrors |= problem.Severity == YamlProblemSeverity.Error;
    }

    /// <summary>The tree, with the place of every node and key; null when the document could not be read to its end.</summary>
    public ManifestNode? Root { get; }

    /// <summary>The tree as a manifest; null when the document could not be read or is no map.</summary>
    public Manifest? Manifest => Root is MapNode map ? new Manifest(map) : null;

    /// <summary>What there is to say about the document, in the order of the text.</summary>
    public IReadOnlyList<YamlProblem> Problems { get; }

    /// <summary>
    /// The comments of the document, and those that stand before it in a part of the text without content, in the order of the text;
    /// none unless <see cref="YamlReaderOptions.KeepsComments"/> asks for them.
    /// </summary>
    public IReadOnlyList<YamlComment> Comments { get; internal set; } = [];

    /// <summary>True when an API server would refuse the text, whatever its content means.</summary>
    public bool HasErrors { get; }

    /// <summary>The first line of the document.</summary>
    public SourceOrigin Start { get; }
}
