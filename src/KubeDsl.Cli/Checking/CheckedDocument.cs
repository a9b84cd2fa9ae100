using KubeDsl.Cli.Checking.Secrecy;
using KubeDsl.Manifests;

namespace KubeDsl.Cli.Checking;

/// <summary>One document, or one item of a list, and what was found out about it.</summary>
internal sealed class CheckedDocument(SourceFile file, int line, ManifestNode? root)
{
    // One word, so that threads which ask at the same time see it whole.
    private volatile Answer isSecret;

    public SourceFile File => file;

    /// <summary>The position among the documents of the file, from 0.</summary>
    public int Index { get; set; }

    /// <summary>The line where it begins, from 1.</summary>
    public int Line => line;

    /// <summary>The tree; null when the text could not be read.</summary>
    public ManifestNode? Root => root;

    /// <summary>What the rules are asked about; null when the document is no object, or a list whose items stand for it.</summary>
    public Manifest? Manifest { get; init; }

    public string ApiVersion => Text("apiVersion");

    public string Kind => Text("kind");

    public string Name => root?.Find("metadata", "name") is StringNode text ? text.Value : "";

    /// <summary>True when it holds values that nobody should read in a report.</summary>
    public bool IsSecret => (isSecret == Answer.Unknown ? isSecret = SecretDocuments.Is(this) ? Answer.Yes : Answer.No : isSecret) == Answer.Yes;

    /// <summary>False for a kind of which nothing is known.</summary>
    public bool IsChecked { get; set; } = true;

    public List<Diagnostic> Diagnostics { get; set; } = [];

    /// <summary>For people: <c>Deployment 'web'</c>.</summary>
    public override string ToString() => Kind.Length == 0 ? "document" : Name.Length == 0 ? Kind : $"{Kind} '{Name}'";

    private string Text(string key) => (root as MapNode)?[key] is StringNode text ? text.Value : "";

    private enum Answer
    {
        Unknown,
        Yes,
        No,
    }
}
