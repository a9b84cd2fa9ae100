using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Cli.Checking.Secrecy;

/// <summary>Tells which documents hold values that nobody should read in a report.</summary>
internal static class SecretDocuments
{
    private static readonly string[] Secret = ["Secret"];

    /// <summary>
    /// True for a Secret, and for what was meant to be one: a misspelt kind, or a text that cannot be read and speaks of secrets.
    /// </summary>
    public static bool Is(CheckedDocument document) => document.Root switch
    {
        MapNode map => map["stringData"] is not null || IsSecretKind(document.Kind) || HasSecretItem(document, map),
        _ => MentionsSecret(document),
    };

    private static bool IsSecretKind(string kind) =>
        kind.Contains("secret", StringComparison.OrdinalIgnoreCase) || (kind.Length is > 3 and < 10 && Spelling.Closest(kind, Secret) is not null);

    // A list that is an entry of its own carries the texts of all its items.
    private static bool HasSecretItem(CheckedDocument document, MapNode map) =>
        document.Manifest is null && map["items"] is not null && MentionsSecret(document);

    private static bool MentionsSecret(CheckedDocument document)
    {
        var file = document.File;
        for (var line = document.Line; line <= file.LineCount; line++)
        {
            var text = file.LineAt(line);
            if (line > document.Line && text.StartsWith("---", StringComparison.Ordinal))
                return false;
            if (text.Contains("secret", StringComparison.OrdinalIgnoreCase) || text.Contains("stringData", StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
