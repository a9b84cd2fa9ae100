namespace KubeDsl.Yaml;

/// <summary>The limits of <see cref="YamlReader"/>: input is not trusted.</summary>
public sealed class YamlReaderOptions
{
    /// <summary>The limits that fit real manifests.</summary>
    public static YamlReaderOptions Default { get; } = new();

    /// <summary>The largest document, in characters. Default: 16 million.</summary>
    public int MaxDocumentLength { get; init; } = 16_000_000;

    /// <summary>The deepest nesting of maps and lists. Default: 256, several times that of the deepest known manifests.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>The most nodes that aliases may add to a document. Default: 1 million.</summary>
    public int MaxAliasedNodes { get; init; } = 1_000_000;

    /// <summary>
    /// True to note plain words that are read as something else than they look like (<see cref="YamlProblemCode.SurprisingValue"/>).
    /// Default: true.
    /// </summary>
    public bool NotesSurprisingValues { get; init; } = true;

    /// <summary>True to keep the comments of the text (<see cref="YamlDocument.Comments"/>), which takes a second walk over it. Default: false.</summary>
    public bool KeepsComments { get; init; }

    /// <summary>How many documents of one text may be read at the same time. Default: 1, on the calling thread.</summary>
    public int MaxParallelism { get; init; } = 1;

    /// <summary>True to give plain documents to the parser too, which reads the same in them. Default: false.</summary>
    internal bool AlwaysParses { get; init; }
}
