namespace KubeDsl.Manifests.Formats;

/// <summary>A point in time (RFC 3339): <c>2026-01-31T08:30:00Z</c>, with a fraction of a second or an offset where wanted.</summary>
public static class TimestampFormat
{
    private const string Remedy = "Write it like '2026-01-31T08:30:00Z'.";

    /// <summary>What is wrong with <paramref name="text"/> and what would be right; null when it is well-formed.</summary>
    public static string? Problem(string text)
    {
        if (text.Length < 20 || !HasShape(text, "0000-00-00T00:00:00"))
            return "It is not a point in time. " + Remedy;

        var (year, month, day) = (Number(text, 0, 4), Number(text, 5, 2), Number(text, 8, 2));
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(Math.Max(1, year), month))
            return "There is no such day. " + Remedy;
        if (Number(text, 11, 2) > 23 || Number(text, 14, 2) > 59 || Number(text, 17, 2) > 59)
            return "There is no such time of day. " + Remedy;

        var at = 19;
        if (text[at] is '.' or ',')
        {
            var start = ++at;
            while (at < text.Length && Ascii.IsDigit(text[at]))
                at++;
            if (at == start)
                return "The fraction of a second has no digits. " + Remedy;
        }
        return HasZone(text, at) ? null : "It does not end in 'Z' or an offset such as '+02:00'. " + Remedy;
    }

    private static bool HasShape(string text, string shape)
    {
        for (var i = 0; i < shape.Length; i++)
            if (shape[i] == '0' ? !Ascii.IsDigit(text[i]) : text[i] != shape[i])
                return false;
        return true;
    }

    private static bool HasZone(string text, int at)
    {
        if (at == text.Length - 1)
            return text[at] == 'Z';
        return at == text.Length - 6 && text[at] is ('+' or '-') && Ascii.IsDigit(text[at + 1]) && Ascii.IsDigit(text[at + 2]) && text[at + 3] == ':'
            && Ascii.IsDigit(text[at + 4]) && Ascii.IsDigit(text[at + 5]) && Number(text, at + 1, 2) <= 24 && Number(text, at + 4, 2) <= 60;
    }

    private static int Number(string text, int start, int length)
    {
        var number = 0;
        for (var i = start; i < start + length; i++)
            number = (number * 10) + (text[i] - '0');
        return number;
    }
}
