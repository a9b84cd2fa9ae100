using KubeDsl.Yaml.Plain;
using KubeDsl.Yaml.Reading;

namespace KubeDsl.Yaml.Outlines;

/// <summary>
/// Walks the lines of a document without making anything of them. It knows only the plainest part of YAML, and is certain about that: where
/// it ends well, the reader reads the document. Where it does not, nothing is said.
/// </summary>
internal sealed class OutlineScan(string text, Piece piece, YamlReaderOptions options)
{
    private const int NotedLevels = 3;

    private readonly ScalarScan scalars = new(text, piece.End);
    private readonly Dictionary<string, string?> texts = new(StringComparer.Ordinal);
    private readonly List<OpenBlock> open = [];

    /// <summary>The fields of the first levels, with their texts; null for those that are something else.</summary>
    public IReadOnlyDictionary<string, string?> Texts => texts;

    private OpenBlock Top => open[open.Count - 1];

    /// <summary>True when the document is certain to be readable.</summary>
    public bool Run()
    {
        if (!IsUsual())
            return false;
        var position = piece.Start;
        if (DocumentSplitter.IsSeparator(text, position))
        {
            if (scalars.EndOfLine(position) != position + 3)
                return false;
            position += 4;
        }

        while (position < piece.End)
        {
            var lineEnd = scalars.EndOfLine(position);
            var start = scalars.SkipBlanks(position, lineEnd);
            if (start == lineEnd || text[start] == '#')
                position = lineEnd + 1;
            else if ((position = Line(start, start - position, lineEnd)) < 0)
                return false;
        }
        return open.Count > 0;
    }

    private bool IsUsual() =>
        piece.End - piece.Start <= options.MaxDocumentLength
        && PlainReader.IsUsual(text, piece.Start, piece.End)
        && ForbiddenCharacters.Find(text, piece.Start, piece.End) < 0;

    // Each of these gives the start of the next line to look at, or -1.

    private int Line(int start, int column, int lineEnd)
    {
        while (open.Count > 0 && Top.Column > column)
            open.RemoveAt(open.Count - 1);
        if (text[start] == '-')
            return Item(start, column, lineEnd);

        if (open.Count > 0 && Top.IsList && Top.Column == column)
            open.RemoveAt(open.Count - 1);
        if (open.Count == 0)
        {
            if (column != 0)
                return -1;
            open.Add(new OpenBlock(0, isList: false, path: ""));
        }
        else if (Top.Column < column && !TryOpen(column, isList: false))
        {
            return -1;
        }
        return Entry(start, lineEnd);
    }

    private int Item(int dash, int column, int lineEnd)
    {
        if (open.Count == 0 || dash + 1 == lineEnd || text[dash + 1] != ' ')
            return -1;
        if (!(Top.IsList && Top.Column == column) && !TryOpen(column, isList: true))
            return -1;

        var start = scalars.SkipBlanks(dash + 1, lineEnd);
        if (start == lineEnd)
            return -1;
        if (PlainKeys.End(text, start, lineEnd) < 0)
            return scalars.End(start, lineEnd, column);
        open.Add(new OpenBlock(column + start - dash, isList: false, path: null));
        return Entry(start, lineEnd);
    }

    private bool TryOpen(int column, bool isList)
    {
        if (Top.IsList || !Top.AwaitsValue || open.Count >= options.MaxDepth - 1)
            return false;
        Top.AwaitsValue = false;
        open.Add(new OpenBlock(column, isList, isList ? null : Top.PathOfValue));
        return true;
    }

    private int Entry(int start, int lineEnd)
    {
        var colon = PlainKeys.End(text, start, lineEnd);
        if (colon < 0 || open.Count >= options.MaxDepth - 1)
            return -1;
        var value = scalars.SkipBlanks(colon + 1, lineEnd);
        var next = value == lineEnd ? lineEnd + 1 : scalars.End(value, lineEnd, Top.Column);
        Top.AwaitsValue = value == lineEnd;
        Top.PathOfValue = null;
        return next >= 0 && Top.Path is { } path && !TryNote(path, start, colon, value, lineEnd, next) ? -1 : next;
    }

    /// <summary>Notes a field; false when it is there already.</summary>
    private bool TryNote(string path, int start, int colon, int value, int lineEnd, int next)
    {
        var name = text.Substring(start, colon - start);
        var field = path.Length == 0 ? name : path + "." + name;
        if (texts.ContainsKey(field))
            return false;
        texts.Add(field, value < lineEnd && next == lineEnd + 1 ? scalars.Word(value, lineEnd) : null);
        Top.PathOfValue = open.Count < NotedLevels ? field : null;
        return true;
    }
}
