using System.Globalization;

namespace KubeDsl.Build.Settings;

/// <summary>
/// The pattern of a section of an <c>.editorconfig</c>: <c>*</c>, <c>**</c>, <c>?</c>, <c>[abc]</c>, <c>[!abc]</c>, <c>{a,b}</c>, <c>{1..9}</c>.
/// </summary>
internal sealed class EditorConfigPattern(string pattern)
{
    // Stars make matching exponential; a pattern that needs more steps than this matches nothing.
    private const int StepLimit = 20_000;
    private const int AlternativeLimit = 64;

    private readonly string[] alternatives = [.. Expand(pattern, 0).Take(AlternativeLimit).Select(Anchor)];

    /// <summary>True when the pattern matches a path that is relative to the folder of the <c>.editorconfig</c>.</summary>
    public bool Matches(string path)
    {
        foreach (var alternative in alternatives)
        {
            var steps = StepLimit;
            if (Matches(alternative, 0, path, 0, ref steps))
                return true;
        }
        return false;
    }

    // A pattern without a slash matches in every folder, one with a slash from the folder of the file on.
    private static string Anchor(string pattern) =>
        pattern.StartsWith('/') ? pattern[1..]
        : pattern.Contains('/', StringComparison.Ordinal) ? pattern
        : "**/" + pattern;

    private static IEnumerable<string> Expand(string pattern, int depth)
    {
        var open = pattern.IndexOf('{', StringComparison.Ordinal);
        var close = open < 0 ? -1 : CloseOf(pattern, open);
        if (close < 0 || depth > 8)
            return [pattern];
        var (before, inside, after) = (pattern[..open], pattern[(open + 1)..close], pattern[(close + 1)..]);
        return Parts(inside).SelectMany(part => Expand(before + part + after, depth + 1));
    }

    private static int CloseOf(string pattern, int open)
    {
        var depth = 0;
        for (var i = open; i < pattern.Length; i++)
        {
            depth += pattern[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return i;
        }
        return -1;
    }

    private static IEnumerable<string> Parts(string inside)
    {
        var dots = inside.IndexOf("..", StringComparison.Ordinal);
        if (dots > 0 && TryNumber(inside[..dots], out var first) && TryNumber(inside[(dots + 2)..], out var last) && last >= first)
            return Enumerable.Range(first, (int)Math.Min((long)last - first + 1, AlternativeLimit)).Select(number => number.ToString(CultureInfo.InvariantCulture));

        var parts = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < inside.Length; i++)
        {
            depth += inside[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (inside[i] != ',' || depth > 0)
                continue;
            parts.Add(inside[start..i]);
            start = i + 1;
        }
        parts.Add(inside[start..]);
        return parts;
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static bool Matches(string pattern, int p, string path, int at, ref int steps)
    {
        while (p < pattern.Length)
        {
            if (--steps < 0)
                return false;
            switch (pattern[p])
            {
                case '*':
                    var crosses = p + 1 < pattern.Length && pattern[p + 1] == '*';
                    return MatchesStar(pattern, p + (crosses ? 2 : 1), path, at, crosses, ref steps);
                case '?' when at < path.Length && path[at] != '/':
                    p++;
                    break;
                case '[' when pattern.IndexOf(']', p) is > 0 and var close:
                    if (at >= path.Length || !IsInClass(pattern, p + 1, close, path[at]))
                        return false;
                    p = close + 1;
                    break;
                case '\\' when p + 1 < pattern.Length && at < path.Length && path[at] == pattern[p + 1]:
                    p += 2;
                    break;
                case var c when at < path.Length && path[at] == c && c is not ('?' or '\\'):
                    p++;
                    break;
                default:
                    return false;
            }
            at++;
        }
        return at == path.Length;
    }

    private static bool MatchesStar(string pattern, int p, string path, int at, bool crosses, ref int steps)
    {
        // '**/x' also matches 'x' itself.
        if (crosses && p < pattern.Length && pattern[p] == '/' && Matches(pattern, p + 1, path, at, ref steps))
            return true;
        for (; ; at++)
        {
            if (Matches(pattern, p, path, at, ref steps))
                return true;
            if (at >= path.Length || steps < 0 || (!crosses && path[at] == '/'))
                return false;
        }
    }

    private static bool IsInClass(string pattern, int start, int end, char c)
    {
        var negated = pattern[start] == '!';
        for (var i = negated ? start + 1 : start; i < end; i++)
        {
            var isRange = i + 2 < end && pattern[i + 1] == '-';
            if (isRange ? c >= pattern[i] && c <= pattern[i + 2] : c == pattern[i])
                return !negated;
            i += isRange ? 2 : 0;
        }
        return negated;
    }
}
