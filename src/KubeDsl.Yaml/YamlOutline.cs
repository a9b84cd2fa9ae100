using KubeDsl.Yaml.Outlines;
using KubeDsl.Yaml.Reading;

namespace KubeDsl.Yaml;

/// <summary>
/// A document that was looked over but not yet read: that it can be read is certain, and what its first fields say is known. Looking over
/// takes a small part of the time that reading takes, and makes no tree.
/// </summary>
public sealed class YamlOutline
{
    private readonly SourceText source;
    private readonly Piece piece;
    private readonly string file;
    private readonly YamlReaderOptions options;
    private readonly IReadOnlyDictionary<string, string?> texts;

    private YamlOutline(SourceText source, Piece piece, string file, YamlReaderOptions options, IReadOnlyDictionary<string, string?> texts)
    {
        this.source = source;
        this.piece = piece;
        this.file = file;
        this.options = options;
        this.texts = texts;
    }

    /// <summary>
    /// The outlines of all documents of a text; null when it has to be read to know what is in it, because it is JSON, uses more of YAML than
    /// files usually do, or may be wrong.
    /// </summary>
    /// <param name="bytes">The text, in UTF-8.</param>
    /// <param name="file">The name of the file, for the places of nodes; empty for text without a file.</param>
    /// <param name="options">The limits; <see cref="YamlReaderOptions.Default"/> when null.</param>
    public static IReadOnlyList<YamlOutline>? Of(byte[] bytes, string file = "", YamlReaderOptions? options = null)
    {
        options ??= YamlReaderOptions.Default;
        var source = SourceText.Decode(bytes ?? throw new ArgumentNullException(nameof(bytes)), bytes.Length);
        if (source.IsDecodedBadly)
            return null;

        var outlines = new List<YamlOutline>();
        foreach (var piece in DocumentSplitter.Split(source.Text))
        {
            var start = DocumentSplitter.IsSeparator(source.Text, piece.Start) ? piece.Start + 3 : piece.Start;
            if (DocumentSplitter.IsEmpty(source.Text, start, piece.End))
                continue;
            var scan = new OutlineScan(source.Text, piece, options);
            if (!scan.Run())
                return null;
            outlines.Add(new YamlOutline(source, piece, file, options, scan.Texts));
        }
        return outlines;
    }

    /// <summary>The text of a field of the first three levels, such as <c>spec.names.kind</c>; null where it is no plain word, or not there.</summary>
    public string? TextAt(string path) => texts.TryGetValue(path, out var text) ? text : null;

    /// <summary>Reads the document.</summary>
    public YamlDocument Read()
    {
        var documents = new List<YamlDocument>();
        new PieceReader(source, piece, file, options).Read(documents);
        return documents[0];
    }
}
