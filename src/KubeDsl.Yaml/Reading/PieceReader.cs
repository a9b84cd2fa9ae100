using KubeDsl.Manifests;
using KubeDsl.Yaml.Plain;
using YamlDotNet.Core;

namespace KubeDsl.Yaml.Reading;

/// <summary>Reads one piece of a text: limits and characters first, then JSON where it looks like JSON, then YAML.</summary>
internal sealed class PieceReader(SourceText source, Piece piece, string file, YamlReaderOptions options)
{
    private readonly List<YamlProblem> problems = [];
    private readonly string text = source.Text;

    /// <summary>The comments of a piece that has no document to keep them.</summary>
    public IReadOnlyList<YamlComment> StrayComments { get; private set; } = [];

    public void Read(List<YamlDocument> documents)
    {
        var before = documents.Count;
        ReadDocuments(documents);
        if (!options.KeepsComments)
            return;

        var comments = CommentScanner.Scan(text.Substring(piece.Start, piece.End - piece.Start), piece.Line - 1);
        if (documents.Count > before)
            documents[before].Comments = comments;
        else
            StrayComments = comments;
    }

    private void ReadDocuments(List<YamlDocument> documents)
    {
        if (DocumentSplitter.IsEmpty(text, ContentStart(), piece.End))
            return;

        try
        {
            CheckLength();
            if (LooksLikeJson() && ReadJson(documents))
                return;
            CheckCharacters();
            CheckDirectives();
            Finish(documents, ReadYaml());
        }
        catch (ReadingFailedException failure)
        {
            problems.Add(failure.Problem);
            Finish(documents, null);
        }
    }

    private void Finish(List<YamlDocument> documents, ManifestNode? root)
    {
        if (root is not null || problems.Count > 0)
            documents.Add(new YamlDocument(root, problems, new SourceOrigin(file, piece.Line, 1)));
    }

    private ManifestNode? ReadYaml()
    {
        var end = EndOfDocument();
        if (!options.AlwaysParses && PlainReader.TryRead(text, piece.Start, end, piece.Line, file, options) is { } plain)
            return plain;
        var content = text.Substring(piece.Start, end - piece.Start);
        try
        {
            return new TreeBuilder(content, piece.Line - 1, file, options, problems).Build();
        }
        catch (YamlException exception) when (exception.Start.Index < content.TrimEnd().Length)
        {
            throw new ReadingFailedException(SyntaxProblems.Of(exception, content, file, piece.Line - 1));
        }
        // The parser means to throw YamlExceptions only, and does not always: '{k: :}' ends in one of these.
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException)
        {
            throw NotYaml();
        }
        // All of the text is read, and something was not ended.
        catch (YamlException exception)
        {
            throw OpenBracket() ?? new ReadingFailedException(SyntaxProblems.Of(exception, content, file, piece.Line - 1));
        }
    }

    private ReadingFailedException? OpenBracket()
    {
        var bracket = OpenBrackets.Find(text, piece.Start, piece.End);
        return bracket < 0 ? null : Failure(bracket, YamlProblemCode.Syntax, $"The text is not YAML: the '{text[bracket]}' that opens here is not closed.");
    }

    private ReadingFailedException NotYaml()
    {
        if (OpenBracket() is { } unclosed)
            return unclosed;
        var start = piece.Start;
        while (start < piece.End && !IsContent(start))
            start = DocumentSplitter.NextLine(text, start);
        return Failure(start, YamlProblemCode.Syntax, DocumentSplitter.IsEnd(text, start)
            ? "The text is not YAML: '...' ends a document, and none has begun. Remove the line."
            : "The text is not YAML.");
    }

    /// <summary>Where the document ends: at a <c>...</c> line, behind which the API server reads nothing.</summary>
    private int EndOfDocument()
    {
        var line = piece.Line;
        for (var position = piece.Start; position < piece.End; position = DocumentSplitter.NextLine(text, position), line++)
        {
            if (text[position] != '.' || !DocumentSplitter.IsEnd(text, position) || DocumentSplitter.IsEmpty(text, piece.Start, position))
                continue;

            var rest = DocumentSplitter.NextLine(text, position);
            if (!DocumentSplitter.IsEmpty(text, rest, piece.End))
                problems.Add(new YamlProblem(
                    YamlProblemCode.IgnoredText, YamlProblemSeverity.Warning,
                    "What follows '...' is not read by kubectl or the API server. Separate documents with '---'.",
                    new SourceOrigin(file, line, 1, line, 4)));
            return position;
        }
        return piece.End;
    }

    private bool ReadJson(List<YamlDocument> documents)
    {
        var reader = new JsonParser(text, ContentStart(), piece.End, piece.Line, file, options);
        if (!reader.TryRead())
            return false;
        foreach (var (root, found) in reader.Documents)
            documents.Add(new YamlDocument(root, found, root.Origin!));
        return true;
    }

    private bool LooksLikeJson()
    {
        var position = piece.Start;
        while (position < piece.End && text[position] is ' ' or '\t' or '\n' or '\r')
            position++;
        return position < piece.End && text[position] == '{';
    }

    private int ContentStart()
    {
        var start = piece.Start;
        return DocumentSplitter.IsSeparator(text, start) ? start + 3 : start;
    }

    private void CheckLength()
    {
        if (piece.End - piece.Start > options.MaxDocumentLength)
            throw Failure(piece.Start, YamlProblemCode.TooLarge, $"The document has {piece.End - piece.Start} characters; at most {options.MaxDocumentLength} are read.");
    }

    private void CheckCharacters()
    {
        var position = ForbiddenCharacters.Find(text, piece.Start, piece.End);
        if (position < 0)
            return;
        throw source.IsDecodedBadly && text[position] == '\uFFFF'
            ? Failure(position, YamlProblemCode.Encoding, "The text is not UTF-8 here. Save the file as UTF-8.")
            : Failure(position, YamlProblemCode.Character, $"The character U+{(int)text[position]:X4} is not allowed. Write it as an escape between double quotes: \"\\u{(int)text[position]:X4}\".");
    }

    /// <summary>The API server knows one version of YAML and no directives of its own.</summary>
    private void CheckDirectives()
    {
        for (var position = piece.Start; position < piece.End && (text[position] == '%' || !IsContent(position)); position = DocumentSplitter.NextLine(text, position))
        {
            if (text[position] != '%')
                continue;

            var end = text.IndexOfAny(['\n', '\r'], position);
            var words = text.Substring(position + 1, (end < 0 ? piece.End : end) - position - 1).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 1 && words[0] == "YAML" && words[1] != "1.1")
                throw Failure(position, YamlProblemCode.Directive, $"The API server reads YAML 1.1 only, not '{words[1]}'. Remove the line.");
            if (words.Length == 0 || words[0] is not ("YAML" or "TAG"))
                throw Failure(position, YamlProblemCode.Directive, $"'%{(words.Length == 0 ? "" : words[0])}' is no directive. A line that starts with '%' needs quotes.");
        }
    }

    private bool IsContent(int position)
    {
        while (position < piece.End && text[position] is ' ' or '\t')
            position++;
        return position < piece.End && text[position] is not ('#' or '\n' or '\r');
    }

    private ReadingFailedException Failure(int position, YamlProblemCode code, string message)
    {
        var line = piece.Line;
        var lineStart = piece.Start;
        for (var next = DocumentSplitter.NextLine(text, lineStart); next <= position && next < piece.End; next = DocumentSplitter.NextLine(text, next))
            (line, lineStart) = (line + 1, next);
        var place = new SourceOrigin(file, line, position - lineStart + 1, line, position - lineStart + 2);
        return new ReadingFailedException(new YamlProblem(code, YamlProblemSeverity.Error, message, place));
    }
}
