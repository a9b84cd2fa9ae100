using System.Globalization;
using System.Text;

namespace KubeDsl.Manifests.Formats;

/// <summary>A length of time as Go writes it: <c>1h30m</c>, <c>500ms</c>, <c>-1.5s</c>; units <c>h m s ms us ns</c>.</summary>
public static class GoDurationFormat
{
    /// <summary>What is wrong with <paramref name="text"/> and what would be right; null when it is well-formed.</summary>
    public static string? Problem(string text)
    {
        if (TryParse(text, out _))
            return null;
        const string Rule = "A duration is numbers with units, of h, m, s, ms, us and ns.";
        return text.Length is > 0 and < 19 && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? $"{Rule} Did you mean '{number.ToString(CultureInfo.InvariantCulture)}s'?"
            : $"{Rule} Write it like '1h30m' or '500ms'.";
    }

    /// <summary>Reads a duration, in nanoseconds; false when the text is not one or does not fit 64 bits.</summary>
    public static bool TryParse(string text, out long nanoseconds)
    {
        nanoseconds = 0;
        var at = text.Length > 0 && text[0] is ('+' or '-') ? 1 : 0;
        if (text.Length == at + 1 && text[at] == '0')
            return true;
        if (at == text.Length)
            return false;

        var total = 0m;
        while (at < text.Length)
        {
            if (!TryReadNumber(text, ref at, out var number) || !TryReadUnit(text, ref at, out var unit))
                return false;
            total += decimal.Truncate(number * unit);
            if (total > long.MaxValue)
                return false;
        }
        nanoseconds = text[0] == '-' ? -(long)total : (long)total;
        return true;
    }

    /// <summary>The duration as Go writes it: <c>1h30m0s</c>, <c>500ms</c>, <c>0s</c>.</summary>
    public static string Format(long nanoseconds)
    {
        if (nanoseconds == 0)
            return "0s";
        var rest = Math.Abs((decimal)nanoseconds);
        var text = new StringBuilder(nanoseconds < 0 ? "-" : "");
        if (rest < 1_000_000_000m)
        {
            var (unit, size) = rest < 1_000m ? ("ns", 1m) : rest < 1_000_000m ? ("µs", 1_000m) : ("ms", 1_000_000m);
            return text.Append(Plain(rest / size)).Append(unit).ToString();
        }

        var hours = decimal.Truncate(rest / 3_600_000_000_000m);
        rest -= hours * 3_600_000_000_000m;
        var minutes = decimal.Truncate(rest / 60_000_000_000m);
        rest -= minutes * 60_000_000_000m;
        if (hours > 0)
            text.Append(Plain(hours)).Append('h');
        if (hours > 0 || minutes > 0)
            text.Append(Plain(minutes)).Append('m');
        return text.Append(Plain(rest / 1_000_000_000m)).Append('s').ToString();
    }

    private static string Plain(decimal number) => number.ToString("0.#########", CultureInfo.InvariantCulture);

    private static bool TryReadNumber(string text, ref int at, out decimal number)
    {
        number = 0;
        var digits = 0;
        for (; at < text.Length && Ascii.IsDigit(text[at]); at++, digits++)
        {
            number = (number * 10) + (text[at] - '0');
            if (number > long.MaxValue)
                return false;
        }
        if (at < text.Length && text[at] == '.')
        {
            at++;
            var weight = 0.1m;
            for (; at < text.Length && Ascii.IsDigit(text[at]); at++, digits++)
            {
                number += weight * (text[at] - '0');
                weight /= 10;
            }
        }
        return digits > 0;
    }

    private static bool TryReadUnit(string text, ref int at, out decimal unit)
    {
        var start = at;
        while (at < text.Length && text[at] != '.' && !Ascii.IsDigit(text[at]))
            at++;
        unit = text.Substring(start, at - start) switch
        {
            "ns" => 1m,
            "us" or "µs" or "μs" => 1_000m,
            "ms" => 1_000_000m,
            "s" => 1_000_000_000m,
            "m" => 60_000_000_000m,
            "h" => 3_600_000_000_000m,
            _ => 0m,
        };
        return unit != 0;
    }
}
