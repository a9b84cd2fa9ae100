using System.Text;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Secrecy;

/// <summary>
/// Takes the values of Secrets out of text that comes from elsewhere: answers that quote an object, events, log lines.
/// </summary>
internal sealed class SecretText
{
    /// <summary>What stands in the place of a value.</summary>
    public const string Mask = "***";

    // Shorter values are common words and numbers: taking them out would garble the text and hide nothing.
    private const int ShortestValue = 4;

    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Lock guard = new();
    private string[] values = [];

    /// <summary>Learns the values of an object, when it is a Secret.</summary>
    public void Learn(MapNode root)
    {
        if ((root["kind"] as StringNode)?.Value != "Secret")
            return;
        lock (guard)
        {
            foreach (var entry in root["data"] as MapNode ?? MapNode.Empty)
                if (entry.Value is StringNode encoded)
                    LearnEncoded(encoded.Value);
            foreach (var entry in root["stringData"] as MapNode ?? MapNode.Empty)
                if (Text(entry.Value) is { } text)
                    LearnPlain(text);
            values = [.. known.OrderByDescending(value => value.Length).ThenBy(value => value, StringComparer.Ordinal)];
        }
    }

    /// <summary>The text without the values that were learnt.</summary>
    public string Clean(string text)
    {
        foreach (var value in values)
            if (text.Contains(value, StringComparison.Ordinal))
                text = text.Replace(value, Mask, StringComparison.Ordinal);
        return text;
    }

    private static string? Text(ManifestNode node) => node is StringNode text ? text.Value : node is ScalarNode and not NullNode ? node.ToString() : null;

    private void LearnEncoded(string encoded)
    {
        Add(encoded);
        var bytes = new byte[encoded.Length];
        if (Convert.TryFromBase64String(encoded, bytes, out var length))
            LearnLines(Encoding.UTF8.GetString(bytes, 0, length));
    }

    private void LearnPlain(string text)
    {
        LearnLines(text);
        Add(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));
    }

    // A server quotes a value in one piece, with its escapes; a log may hold one line of it.
    private void LearnLines(string text)
    {
        Add(text);
        Add(System.Text.Json.JsonEncodedText.Encode(text).ToString());
        Add(System.Text.Json.JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString());
        foreach (var line in text.Split('\n'))
            Add(line.Trim());
    }

    private void Add(string value)
    {
        if (value.Length >= ShortestValue && !string.IsNullOrWhiteSpace(value))
            known.Add(value);
    }
}
