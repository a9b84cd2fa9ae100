namespace KubeDsl.Cli.Checking.Reporting;

/// <summary>A line of a file and what to underline in it; of a long line, the part around that.</summary>
/// <param name="Line">The line.</param>
/// <param name="Marker">Blanks, a caret, and a wave as long as the value.</param>
internal sealed record Excerpt(string Line, string Marker)
{
    private const int Width = 120;
    private const int Before = 40;
    private const string Cut = "…";

    public static Excerpt Of(string line, int column, int endColumn)
    {
        var start = Math.Clamp(column - 1, 0, line.Length);
        var end = Math.Clamp(endColumn - 1, Math.Min(start + 1, line.Length), line.Length);
        var from = line.Length <= Width ? 0 : Math.Max(0, start - Before);
        var to = Math.Min(line.Length, from + Width);

        var shown = (from > 0 ? Cut : "") + Printable.Line(line[from..to]) + (to < line.Length ? Cut : "");
        var offset = start - from + (from > 0 ? Cut.Length : 0);
        var length = Math.Max(1, Math.Min(end, to) - start);
        return new Excerpt(shown.TrimEnd(), new string(' ', offset) + "^" + new string('~', length - 1));
    }
}
