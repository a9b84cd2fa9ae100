using System.Globalization;

namespace KubeDsl.Cel.Evaluation;

/// <summary>
/// Durations as fields of a custom resource may have them: those of the language, and any text with a number and a unit in it, such as
/// <c>1 day</c>, <c>3 weeks</c> or <c>P1D</c>.
/// </summary>
internal static class LooseDurations
{
    private const long Second = 1_000_000_000;

    // A unit is written as one of its names, or starts with the last of them.
    private static readonly (string[] Names, long Nanoseconds)[] Units =
    [
        (["ns", "nano"], 1),
        (["us", "µs", "micro"], 1_000),
        (["ms", "milli"], 1_000_000),
        (["s", "sec"], Second),
        (["m", "min"], 60 * Second),
        (["h", "hr", "hour"], 3600 * Second),
        (["d", "day"], 24 * 3600 * Second),
        (["w", "wk", "week"], 7 * 24 * 3600 * Second),
    ];

    /// <summary>The nanoseconds; null when the text is no duration.</summary>
    public static long? TryParse(string text)
    {
        if (Durations.TryParse(text) is { } strict)
            return strict;

        long? total = null;
        for (var at = 0; at < text.Length;)
        {
            if (!IsDigit(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && IsDigit(text[at]))
                at++;
            var digits = text.Substring(start, at - start);
            while (at < text.Length && (text[at] is ' ' or '\t' or '\n' or '\r' or '\f'))
                at++;
            var unitStart = at;
            while (at < text.Length && IsUnitLetter(text[at]))
                at++;
            if (at == unitStart)
                continue;
            if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                return null;
            if (UnitOf(text.Substring(unitStart, at - unitStart).ToLowerInvariant()) is { } unit)
                total = unchecked((total ?? 0) + (count * unit));
        }
        return total;
    }

    private static long? UnitOf(string word)
    {
        foreach (var (names, nanoseconds) in Units)
            if (Array.IndexOf(names, word) >= 0 || word.StartsWith(names[names.Length - 1], StringComparison.Ordinal))
                return nanoseconds;
        return null;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsUnitLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or 'µ';
}
