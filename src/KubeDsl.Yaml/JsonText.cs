using KubeDsl.Manifests;
using KubeDsl.Yaml.Writing;

namespace KubeDsl.Yaml;

/// <summary>
/// Writes trees as JSON in UTF-8, with the fields in the same order as in YAML. Half a surrogate pair becomes U+FFFD; other
/// characters are escaped only where JSON or its readers need it.
/// </summary>
public static class JsonText
{
    /// <summary>The JSON of a tree.</summary>
    /// <exception cref="InvalidOperationException">Something in the tree is unknown, not finite or nested deeper than 1,000 levels.</exception>
    public static string Write(ManifestNode document, JsonLayout layout = JsonLayout.Compact) => Fill(document, layout).ToString();

    /// <inheritdoc cref="Write(ManifestNode, JsonLayout)"/>
    public static string Write(Manifest manifest, JsonLayout layout = JsonLayout.Compact) => Write(manifest.Root, layout);

    /// <summary>The JSON of a tree, in UTF-8 without a byte order mark.</summary>
    /// <exception cref="InvalidOperationException">Something in the tree is unknown, not finite or nested deeper than 1,000 levels.</exception>
    public static byte[] WriteUtf8(ManifestNode document, JsonLayout layout = JsonLayout.Compact) => Fill(document, layout).ToArray();

    /// <inheritdoc cref="WriteUtf8(ManifestNode, JsonLayout)"/>
    public static byte[] WriteUtf8(Manifest manifest, JsonLayout layout = JsonLayout.Compact) => WriteUtf8(manifest.Root, layout);

    /// <summary>Writes a tree as JSON to <paramref name="stream"/>, in UTF-8 without a byte order mark.</summary>
    /// <exception cref="InvalidOperationException">Something in the tree is unknown, not finite or nested too deep; the stream is untouched then.</exception>
    public static void Write(ManifestNode document, Stream stream, JsonLayout layout = JsonLayout.Compact) => Fill(document, layout).CopyTo(stream);

    /// <summary>
    /// The JSON of several manifests as one document: an object of kind <c>List</c>, as <c>kubectl</c> reads and writes it.
    /// </summary>
    /// <exception cref="InvalidOperationException">Something in a tree is unknown, not finite or nested too deep.</exception>
    public static string WriteList(IEnumerable<Manifest> manifests, JsonLayout layout = JsonLayout.Indented) => Write(ListOf(manifests), layout);

    /// <inheritdoc cref="WriteList(IEnumerable{Manifest}, JsonLayout)"/>
    public static byte[] WriteListUtf8(IEnumerable<Manifest> manifests, JsonLayout layout = JsonLayout.Indented) => WriteUtf8(ListOf(manifests), layout);

    private static MapNode ListOf(IEnumerable<Manifest> manifests) => MapNode.Of(
        ("apiVersion", "v1"),
        ("kind", "List"),
        ("items", ListNode.Of(manifests.Select(manifest => (ManifestNode)manifest.Root))));

    private static Utf8Buffer Fill(ManifestNode document, JsonLayout layout)
    {
        var output = new Utf8Buffer();
        new JsonTree(output, document, layout).Write();
        return output;
    }
}
