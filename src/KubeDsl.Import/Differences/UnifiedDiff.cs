using System.Globalization;
using System.Text;

namespace KubeDsl.Import.Differences;

/// <summary>Two texts as a unified diff, with three lines around every change.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    public static string Of(string name, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var lines = Lines(before, after).ToArray();
        var diff = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Mark == ' ')
                continue;

            var (start, end) = (Math.Max(0, i - Context), End(lines, i));
            if (diff.Length == 0)
                diff.Append("--- ").Append(name).Append("\n+++ ").Append(name).Append(" (after a round trip)\n");
            AppendHunk(diff, lines, start, end);
            i = end - 1;
        }
        return diff.ToString();
    }

    /// <summary>Where a hunk ends: behind the context of the last change that is near enough.</summary>
    private static int End(Line[] lines, int change)
    {
        var last = change;
        for (var i = change; i < lines.Length && i - last <= 2 * Context; i++)
            if (lines[i].Mark != ' ')
                last = i;
        return Math.Min(lines.Length, last + Context + 1);
    }

    private static void AppendHunk(StringBuilder diff, Line[] lines, int start, int end)
    {
        var part = lines.AsSpan(start, end - start);
        var (before, after) = (0, 0);
        foreach (var line in part)
        {
            before += line.Mark == '+' ? 0 : 1;
            after += line.Mark == '-' ? 0 : 1;
        }
        diff.Append(CultureInfo.InvariantCulture, $"@@ -{part[0].Before + (before == 0 ? 0 : 1)},{before} +{part[0].After + (after == 0 ? 0 : 1)},{after} @@\n");
        foreach (var line in part)
            diff.Append(line.Mark).Append(line.Text).Append('\n');
    }

    private static IEnumerable<Line> Lines(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var (x, y) = (0, 0);
        foreach (var (keptX, keptY) in LineEdits.Kept(before, after).Append((before.Count, after.Count)))
        {
            for (; x < keptX; x++)
                yield return new Line('-', before[x], x, y);
            for (; y < keptY; y++)
                yield return new Line('+', after[y], x, y);
            if (x < before.Count && y < after.Count)
                yield return new Line(' ', before[x], x++, y++);
        }
    }

    private readonly record struct Line(char Mark, string Text, int Before, int After);
}
