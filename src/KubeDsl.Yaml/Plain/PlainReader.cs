using KubeDsl.Manifests;

namespace KubeDsl.Yaml.Plain;

/// <summary>
/// Reads documents that use only the plainest part of YAML, as nearly all manifests do: maps and lists by indentation, and values that are
/// complete on their line or in a literal block. It gives the tree that the parser would, places included, in less time; what it is not
/// certain about it leaves to the parser.
/// </summary>
internal sealed class PlainReader
{
    private const int DepthLimit = 100;

    // Tabs, and what the parser takes for the end of a line besides '\n'. Of up to five characters the search needs nothing compiled when it runs.
    private static readonly char[] Unusual = ['\t', '\r', '\u0085', '\u2028', '\u2029'];

    [ThreadStatic]
    private static Stack<MapNode.Builder>? Builders;

    private readonly string text;
    private readonly string file;
    private readonly int maxDepth;
    private readonly PlainLines lines;
    private readonly PlainValues values;
    private int depth;

    private PlainReader(string text, int start, int end, int line, string file, YamlReaderOptions options)
    {
        this.text = text;
        this.file = file;
        maxDepth = Math.Min(DepthLimit, options.MaxDepth);
        lines = new PlainLines(text, start, end, line);
        values = new PlainValues(text, lines, file);
    }

    /// <summary>The tree of a document; null where the parser has to say what it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the document begins: at its separator, if it has one.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="line">The number of its first line.</param>
    /// <param name="file">The name of the file.</param>
    /// <param name="options">The limits.</param>
    public static MapNode? TryRead(string text, int start, int end, int line, string file, YamlReaderOptions options) =>
        IsUsual(text, start, end) ? new PlainReader(text, start, end, line, file, options).Document() : null;

    /// <summary>True when a text has none of the characters that a parser of lines should not meet.</summary>
    public static bool IsUsual(string text, int start, int end) =>
        text.IndexOfAny(Unusual, start, end - start) < 0 && text.IndexOf('\uFEFF', start, end - start) < 0;

    private MapNode? Document()
    {
        lines.MoveNext();
        if (lines.Column == 0 && string.CompareOrdinal(text, lines.Position, "---", 0, 3) == 0)
        {
            if (lines.End != lines.Position + 3)
                return null;
            lines.MoveNext();
        }
        return lines.Column == 0 && Map(0) is { } root && lines.Column < 0 && lines.EndsWell ? root : null;
    }

    // Each of these reads on from the current line, and ends at the line behind what it has read; null stands for doubt.

    private MapNode? Map(int column)
    {
        if (++depth >= maxDepth)
            return null;
        var builder = Rent();
        var (startLine, startColumn) = (lines.Number, column + 1);
        do
        {
            var start = lines.Position;
            var colon = PlainKeys.End(text, start, lines.End);
            if (colon < 0)
                return null;
            var key = SharedTexts.Of(text, start, colon - start);
            if (builder.ContainsKey(key))
                return null;
            var place = new SourceOrigin(file, lines.Number, column + 1, lines.Number, column + 1 + colon - start);
            if (ValueOf(colon, column) is not { } value)
                return null;
            builder.Set(key, value, place);
        }
        while (lines.Column == column && !lines.IsDash);

        // A line that is deeper, or an item where a key should be, belongs to nothing.
        if (lines.Column >= column)
            return null;
        depth--;
        var map = builder.ToMap(UpToHere(startLine, startColumn));
        builder.Clear();
        Builders!.Push(builder);
        return map;
    }

    private ManifestNode? ValueOf(int colon, int column)
    {
        if (!lines.IsRestEmpty(colon + 1))
            return values.Read(lines.SkipBlanks(colon + 1), column);

        var place = (lines.Number, Column: colon + 2 - lines.Start);
        lines.MoveNext();
        if (lines.Column > column)
            return lines.IsDash ? List(lines.Column) : Map(lines.Column);
        return lines.Column == column && lines.IsDash
            ? List(column)
            : new NullNode(new SourceOrigin(file, place.Number, place.Column, place.Number, place.Column));
    }

    private ListNode? List(int column)
    {
        if (++depth >= maxDepth)
            return null;
        var items = new List<ManifestNode>();
        var (startLine, startColumn) = (lines.Number, column + 1);
        do
        {
            lines.MoveTo(lines.SkipBlanks(lines.Position + 1));
            if (lines.Position == lines.End || lines.IsDash || ItemAt(column) is not { } item)
                return null;
            items.Add(item);
        }
        while (lines.Column == column && lines.IsDash);

        if (lines.Column > column)
            return null;
        depth--;
        return ListNode.Of(items, UpToHere(startLine, startColumn));
    }

    private ManifestNode? ItemAt(int listColumn) => PlainKeys.End(text, lines.Position, lines.End) >= 0
        ? Map(lines.Column)
        : values.Read(lines.Position, listColumn);

    /// <summary>A block ends where the next thing begins.</summary>
    private SourceOrigin UpToHere(int line, int column) => new(file, line, column, lines.Number, Math.Max(lines.Column, 0) + 1);

    private static MapNode.Builder Rent() => (Builders ??= new Stack<MapNode.Builder>()).Count > 0 ? Builders.Pop() : new MapNode.Builder();
}
