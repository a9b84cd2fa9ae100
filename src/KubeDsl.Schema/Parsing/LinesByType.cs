namespace KubeDsl.Schema.Parsing;

/// <summary>The lines of a data file that speaks of types: one fact a line, blank lines and comments aside.</summary>
internal sealed class LinesByType<TLine>
{
    private readonly Dictionary<string, List<TLine>> byType = new(StringComparer.Ordinal);
    private readonly List<TLine> all = [];

    /// <summary>All lines in the order of the file.</summary>
    public IReadOnlyList<TLine> All => all;

    /// <summary>The lines that start at a type, in the order of the file.</summary>
    public IReadOnlyList<TLine> Of(string typeName) => byType.TryGetValue(typeName, out var found) ? found : [];

    /// <summary>Reads the text of a file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="parse">Reads a line, given with its number from 1.</param>
    /// <param name="typeOf">The name of the type that a line starts at.</param>
    public static LinesByType<TLine> Parse(string text, Func<string, int, TLine> parse, Func<TLine, string> typeOf)
    {
        var lines = new LinesByType<TLine>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var trimmed = line.Trim();
            if (trimmed.Length != 0 && trimmed[0] != '#')
                lines.Add(parse(trimmed, number), typeOf);
        }
        return lines;
    }

    private void Add(TLine line, Func<TLine, string> typeOf)
    {
        all.Add(line);
        var typeName = typeOf(line);
        if (!byType.TryGetValue(typeName, out var list))
            byType.Add(typeName, list = []);
        list.Add(line);
    }
}
