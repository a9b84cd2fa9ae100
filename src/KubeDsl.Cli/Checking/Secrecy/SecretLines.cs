using KubeDsl.Manifests;

namespace KubeDsl.Cli.Checking.Secrecy;

/// <summary>The lines of files as they may be shown: those of Secrets without the values in them.</summary>
internal sealed class SecretLines
{
    private const string Mask = "***";

    private readonly Dictionary<CheckedDocument, Dictionary<int, SourceOrigin>> firstKeys = [];

    /// <summary>A line of a document, for a report.</summary>
    public string Shown(CheckedDocument document, int line)
    {
        var text = document.File.LineAt(line);
        if (document.IsSecret)
            return Masked(document, line, text);
        return document.File.Secrets.Cover(line, text) ? Mask : text;
    }

    /// <summary>The line up to its first key; nothing but the mask where no key begins on it, or the document cannot be read.</summary>
    private string Masked(CheckedDocument document, int line, string text)
    {
        if (!firstKeys.TryGetValue(document, out var keys))
        {
            firstKeys.Add(document, keys = []);
            Collect(document.Root, keys);
        }
        if (!keys.TryGetValue(line, out var key) || key.Column > text.Length)
            return Mask;

        var start = key.Column - 1;
        var colon = text.IndexOf(':', key.EndLine == line ? Math.Clamp(key.EndColumn - 1, start, text.Length) : start);
        if (colon < 0)
            return Mask;
        // What stands before the key may be the end of a value, in JSON.
        var before = text.AsSpan(0, start).Trim(" \t-{[\"'").Length == 0 ? text[..start] : Mask;
        return before + text[start..(colon + 1)] + " " + Mask;
    }

    private static void Collect(ManifestNode? node, Dictionary<int, SourceOrigin> keys)
    {
        switch (node)
        {
            case MapNode map:
                foreach (var entry in map)
                {
                    if (entry.KeyOrigin is { } key && (!keys.TryGetValue(key.Line, out var first) || key.Column < first.Column))
                        keys[key.Line] = key;
                    Collect(entry.Value, keys);
                }
                break;
            case ListNode list:
                foreach (var item in list)
                    Collect(item, keys);
                break;
        }
    }
}
