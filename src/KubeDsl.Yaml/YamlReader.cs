using KubeDsl.Manifests;
using KubeDsl.Yaml.Reading;

namespace KubeDsl.Yaml;

/// <summary>
/// Reads YAML and JSON as a Kubernetes API server does: YAML 1.1 as its library understands it, turned into JSON values.
/// </summary>
/// <remarks>
/// <c>yes</c>, <c>on</c> and <c>y</c> are booleans, <c>010</c> is 8, <c>1e3</c> is 1000, <c>1.0</c> is the integer 1; keys become
/// strings. Errors are values: a document that cannot be read does not take the others with it. Documents without content
/// are left out. Text that starts with a brace is read as JSON first.
/// </remarks>
public static class YamlReader
{
    // Below this, threads cost more than they save.
    private const int LongText = 32_768;

    /// <summary>Reads all documents of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The name of the file, for the places of nodes and problems; empty for text without a file.</param>
    /// <param name="options">The limits; <see cref="YamlReaderOptions.Default"/> when null.</param>
    public static IReadOnlyList<YamlDocument> Read(string text, string file = "", YamlReaderOptions? options = null) =>
        Read(new SourceText(text ?? throw new ArgumentNullException(nameof(text)), isDecodedBadly: false), file, options);

    /// <summary>Reads all documents of a text in UTF-8, or in UTF-16 with a byte order mark.</summary>
    /// <inheritdoc cref="Read(string, string, YamlReaderOptions?)"/>
    /// <param name="bytes">The bytes of the text.</param>
    /// <param name="file">The name of the file, for the places of nodes and problems; empty for text without a file.</param>
    /// <param name="options">The limits; <see cref="YamlReaderOptions.Default"/> when null.</param>
    public static IReadOnlyList<YamlDocument> Read(byte[] bytes, string file = "", YamlReaderOptions? options = null) =>
        Read(SourceText.Decode(bytes ?? throw new ArgumentNullException(nameof(bytes)), bytes.Length), file, options);

    /// <summary>Reads all documents of a stream in UTF-8, or in UTF-16 with a byte order mark.</summary>
    /// <param name="stream">The stream, read to its end.</param>
    /// <param name="file">The name of the file, for the places of nodes and problems; empty for text without a file.</param>
    /// <param name="options">The limits; <see cref="YamlReaderOptions.Default"/> when null.</param>
    public static IReadOnlyList<YamlDocument> Read(Stream stream, string file = "", YamlReaderOptions? options = null)
    {
        var memory = new MemoryStream();
        stream.CopyTo(memory);
        return Read(SourceText.Decode(memory.GetBuffer(), (int)memory.Length), file, options);
    }

    private static List<YamlDocument> Read(SourceText source, string file, YamlReaderOptions? options)
    {
        options ??= YamlReaderOptions.Default;
        var documents = new List<YamlDocument>();
        if (options.MaxParallelism > 1 && source.Text.Length >= LongText)
            ReadTogether(source, file, options, documents);
        else
            ReadInTurn(source, file, options, documents);
        return documents;
    }

    private static void ReadInTurn(SourceText source, string file, YamlReaderOptions options, List<YamlDocument> documents)
    {
        var strays = new StrayComments();
        foreach (var piece in DocumentSplitter.Split(source.Text))
        {
            var reader = new PieceReader(source, piece, file, options);
            var before = documents.Count;
            reader.Read(documents);
            strays.GiveTo(documents, before, reader);
        }
        strays.GiveRest(documents);
    }

    private static void ReadTogether(SourceText source, string file, YamlReaderOptions options, List<YamlDocument> documents)
    {
        var pieces = DocumentSplitter.Split(source.Text).ToArray();
        var readers = Array.ConvertAll(pieces, piece => new PieceReader(source, piece, file, options));
        var read = new List<YamlDocument>[pieces.Length];
        Parallel.For(0, pieces.Length, new ParallelOptions { MaxDegreeOfParallelism = options.MaxParallelism }, i =>
        {
            read[i] = [];
            readers[i].Read(read[i]);
        });
        var strays = new StrayComments();
        for (var i = 0; i < pieces.Length; i++)
        {
            var before = documents.Count;
            documents.AddRange(read[i]);
            strays.GiveTo(documents, before, readers[i]);
        }
        strays.GiveRest(documents);
    }
}
