using System.Globalization;

namespace KubeDsl.Cel.Evaluation;

/// <summary>Texts of durations.</summary>
internal static class Durations
{
    private const long Second = 1_000_000_000;

    public static long? TryParse(string text)
    {
        var at = 0;
        var negative = false;
        if (at < text.Length && text[at] is '+' or '-')
            negative = text[at++] == '-';
        if (at == text.Length)
            return null;
        if (text.Substring(at) == "0")
            return 0;

        ulong total = 0;
        while (at < text.Length)
        {
            if (!TryParseTerm(text, ref at, out var term))
                return null;
            total += term;
            if (total > 1UL << 63)
                return null;
        }

        if (negative)
            return total == 1UL << 63 ? long.MinValue : -(long)total;
        return total > long.MaxValue ? null : (long)total;
    }

    public static string ToText(long nanoseconds)
    {
        var seconds = nanoseconds / Second;
        var rest = Math.Abs(nanoseconds % Second);
        var text = seconds.ToString(CultureInfo.InvariantCulture);
        if (seconds == 0 && nanoseconds < 0)
            text = "-0";
        return rest == 0
            ? text + "s"
            : text + "." + rest.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0') + "s";
    }

    private static bool TryParseTerm(string text, ref int at, out ulong nanoseconds)
    {
        nanoseconds = 0;
        var start = at;
        ulong whole = 0;
        for (; at < text.Length && text[at] is >= '0' and <= '9'; at++)
        {
            if (whole > (1UL << 63) / 10)
                return false;
            whole = (whole * 10) + (ulong)(text[at] - '0');
        }
        var digits = at - start;

        ulong fraction = 0;
        double scale = 1;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            var from = at;
            for (; at < text.Length && text[at] is >= '0' and <= '9'; at++)
            {
                if (fraction > (1UL << 63) / 10 - 1)
                    continue;
                fraction = (fraction * 10) + (ulong)(text[at] - '0');
                scale *= 10;
            }
            digits += at - from;
        }
        if (digits == 0)
            return false;

        var unitStart = at;
        while (at < text.Length && text[at] != '.' && text[at] is not (>= '0' and <= '9'))
            at++;
        var unit = UnitOf(text.Substring(unitStart, at - unitStart));
        if (unit == 0 || whole > (1UL << 63) / unit)
            return false;

        nanoseconds = whole * unit;
        if (fraction > 0)
            nanoseconds += (ulong)(fraction * (unit / scale));
        return nanoseconds <= 1UL << 63;
    }

    private static ulong UnitOf(string unit) => unit switch
    {
        "ns" => 1,
        "us" or "µs" or "μs" => 1_000,
        "ms" => 1_000_000,
        "s" => (ulong)Second,
        "m" => 60 * (ulong)Second,
        "h" => 3600 * (ulong)Second,
        _ => 0,
    };
}
