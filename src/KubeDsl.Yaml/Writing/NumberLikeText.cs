namespace KubeDsl.Yaml.Writing;

/// <summary>Finds strings that some reader takes for a number, a time or a document marker.</summary>
/// <remarks>
/// Wider than any one reader: a comma is a thousands separator to some, a colon makes a base-60 number, and nobody is
/// hurt by quotes around <c>10-20</c>. Versions and addresses (<c>1.4.2</c>, <c>10.0.0.1</c>), quantities (<c>500m</c>)
/// and flags (<c>-v</c>, <c>--port=1</c>) stay as people write them.
/// </remarks>
internal static class NumberLikeText
{
    public static bool Matches(string text)
    {
        if (text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal))
            return true;

        var start = text[0] is '+' or '-' ? 1 : 0;
        return IsSpecialFloat(text, start) || HasBasePrefix(text, start) || StartsWithDate(text) || IsDigitsAndMarks(text);
    }

    /// <summary><c>.inf</c>, <c>.nan</c>, in any case.</summary>
    private static bool IsSpecialFloat(string text, int start)
    {
        if (text.Length != start + 4 || text[start] != '.')
            return false;
        return string.Compare(text, start, ".inf", 0, 4, StringComparison.OrdinalIgnoreCase) == 0
            || string.Compare(text, start, ".nan", 0, 4, StringComparison.OrdinalIgnoreCase) == 0;
    }

    /// <summary><c>0x1F</c>, <c>0o17</c>, <c>0b1</c>.</summary>
    private static bool HasBasePrefix(string text, int start)
    {
        if (text.Length < start + 2 || text[start] != '0' || text[start + 1] is not ('x' or 'X' or 'o' or 'O' or 'b' or 'B'))
            return false;

        for (var i = start + 2; i < text.Length; i++)
            if (!(text[i] is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F' or '_' or '-' or '+' or '.' or 'p' or 'P'))
                return false;
        return true;
    }

    /// <summary><c>2026-01-01…</c>, also with one-digit months and days.</summary>
    private static bool StartsWithDate(string text)
    {
        var position = 4;
        if (!AreDigits(text, 0, 4) || !SkipDash(text, ref position) || !SkipDigits(text, ref position))
            return false;
        return SkipDash(text, ref position) && SkipDigits(text, ref position);
    }

    /// <summary>Digits with the marks that numbers and times are made of; not a dotted version or address.</summary>
    private static bool IsDigitsAndMarks(string text)
    {
        var digits = 0;
        var letters = 0;
        var dots = 0;
        var dottedDigits = true;
        foreach (var c in text)
        {
            if (c is >= '0' and <= '9')
                digits++;
            else if (c is 'e' or 'E')
                letters++;
            else if (c == '.')
                dots++;
            else if (c is not ('_' or ',' or ':' or '+' or '-'))
                return false;
            dottedDigits &= c is >= '0' and <= '9' or '.';
        }
        return (digits > 0 || letters == 0) && !(dottedDigits && dots > 1 && digits > 0);
    }

    private static bool AreDigits(string text, int start, int count)
    {
        if (text.Length < start + count)
            return false;
        for (var i = start; i < start + count; i++)
            if (text[i] is < '0' or > '9')
                return false;
        return true;
    }

    private static bool SkipDash(string text, ref int position) => position < text.Length && text[position++] == '-';

    private static bool SkipDigits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && position < start + 2 && text[position] is >= '0' and <= '9')
            position++;
        return position > start;
    }
}
