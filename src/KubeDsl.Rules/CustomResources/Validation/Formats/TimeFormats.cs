namespace KubeDsl.Rules.CustomResources.Validation.Formats;

/// <summary>Dates and times as the server reads them in custom resources.</summary>
internal static class TimeFormats
{
    private const int DateLength = 10;

    public static bool IsDate(string text) =>
        text.Length == DateLength && text[4] == '-' && text[7] == '-'
        && Number(text, 0, 4) is { } year && Number(text, 5, 2) is { } month && Number(text, 8, 2) is { } day
        && month is >= 1 and <= 12 && day >= 1 && day <= DaysIn(year, month);

    public static bool IsDateTime(string text)
    {
        // 2006-01-02T15:04:05Z; the letters may be small.
        if (text.Length < 20 || text[DateLength] is not ('T' or 't') || !IsDate(text.Substring(0, DateLength)))
            return false;
        if (text[13] != ':' || text[16] != ':' || Number(text, 11, 2) is not <= 23 || Number(text, 14, 2) is not <= 59 || Number(text, 17, 2) is not <= 59)
            return false;
        var at = 19;
        if (text[at] == '.')
        {
            var from = ++at;
            while (at < text.Length && text[at] is >= '0' and <= '9')
                at++;
            if (at == from)
                return false;
        }
        return IsZone(text, at);
    }

    private static bool IsZone(string text, int at) =>
        text.Length == at + 1
            ? text[at] is 'Z' or 'z'
            : text.Length == at + 6 && (text[at] is '+' or '-') && text[at + 3] == ':' && Number(text, at + 1, 2) is not null && Number(text, at + 4, 2) is not null;

    private static int DaysIn(int year, int month) => DateTime.DaysInMonth(year == 0 ? 4 : year, month);

    private static int? Number(string text, int start, int length)
    {
        var number = 0;
        for (var i = start; i < start + length; i++)
        {
            if (text[i] is not (>= '0' and <= '9'))
                return null;
            number = (number * 10) + text[i] - '0';
        }
        return number;
    }
}
