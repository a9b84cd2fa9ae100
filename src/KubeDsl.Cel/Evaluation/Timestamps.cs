using System.Globalization;

namespace KubeDsl.Cel.Evaluation;

/// <summary>Texts of timestamps (RFC 3339), and their reading in a time zone.</summary>
internal static class Timestamps
{
    public static CelTimestamp? TryParse(string text)
    {
        // 2006-01-02T15:04:05 is 19 characters; a zone of at least one follows.
        if (text.Length < 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
            return null;
        if (!TryNumber(text, 0, 4, out var year) || !TryNumber(text, 5, 2, out var month) || !TryNumber(text, 8, 2, out var day)
            || !TryNumber(text, 11, 2, out var hour) || !TryNumber(text, 14, 2, out var minute) || !TryNumber(text, 17, 2, out var second))
            return null;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
            return null;

        var at = 19;
        var nanoseconds = 0;
        if (text[at] is '.' or ',')
        {
            var scale = 100_000_000;
            var from = ++at;
            for (; at < text.Length && text[at] is >= '0' and <= '9'; at++)
            {
                nanoseconds += (text[at] - '0') * scale;
                scale /= 10;
            }
            if (at == from || at == text.Length)
                return null;
        }

        if (!TryOffset(text, at, out var offset))
            return null;
        var seconds = ((new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).Ticks - UnixEpochTicks) / TimeSpan.TicksPerSecond) - offset;
        return CelTimestamp.TryCreate(seconds, nanoseconds, offset);
    }

    public static string ToText(CelTimestamp time)
    {
        var local = LocalTime(time, time.OffsetSeconds);
        var text = local.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        if (time.Nanoseconds != 0)
            text += "." + time.Nanoseconds.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
        if (time.OffsetSeconds == 0)
            return text + "Z";

        var minutes = Math.Abs(time.OffsetSeconds) / 60;
        return text + (time.OffsetSeconds < 0 ? "-" : "+")
            + (minutes / 60).ToString("00", CultureInfo.InvariantCulture) + ":" + (minutes % 60).ToString("00", CultureInfo.InvariantCulture);
    }

    /// <summary>The calendar's reading of the time in <paramref name="zone"/>, or null when there is no such zone.</summary>
    /// <param name="time">The point in time.</param>
    /// <param name="zone">A name such as <c>Europe/Berlin</c>, or an offset such as <c>-02:30</c> or <c>02:00</c>.</param>
    public static DateTime? InZone(CelTimestamp time, string zone)
    {
        if (zone.Length == 0 || zone == "UTC")
            return LocalTime(time, 0);
        if (zone.IndexOf(':') >= 0)
            return TryZoneOffset(zone, out var offset) ? LocalTime(time, offset) : null;

        try
        {
            var utc = LocalTime(time, 0);
            return utc + TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(utc);
        }
        catch (Exception failure) when (failure is TimeZoneNotFoundException or InvalidTimeZoneException or ArgumentException or System.Security.SecurityException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private const long UnixEpochTicks = 621355968000000000;

    private static DateTime LocalTime(CelTimestamp time, int offset)
    {
        var seconds = time.Seconds + offset;
        // An offset may push the first or last day out of the calendar.
        seconds = Math.Max(CelTimestamp.MinSeconds, Math.Min(CelTimestamp.MaxSeconds, seconds));
        return new DateTime((seconds * TimeSpan.TicksPerSecond) + UnixEpochTicks, DateTimeKind.Utc);
    }

    private static bool TryOffset(string text, int at, out int offset)
    {
        offset = 0;
        if (text.Length == at + 1 && text[at] == 'Z')
            return true;
        if (text.Length != at + 6 || text[at] is not ('+' or '-') || text[at + 3] != ':')
            return false;
        if (!TryNumber(text, at + 1, 2, out var hours) || !TryNumber(text, at + 4, 2, out var minutes) || hours > 24 || minutes > 60)
            return false;
        offset = ((hours * 60) + minutes) * 60 * (text[at] == '-' ? -1 : 1);
        return true;
    }

    private static bool TryZoneOffset(string zone, out int offset)
    {
        offset = 0;
        var colon = zone.IndexOf(':');
        var hourText = zone.Substring(0, colon);
        var minuteText = zone.Substring(colon + 1);
        if (!int.TryParse(hourText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(minuteText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var minutes)
            || Math.Abs((long)hours) > 24 || Math.Abs((long)minutes) > 60)
            return false;
        var negative = hourText.StartsWith("-", StringComparison.Ordinal);
        offset = ((hours * 60) + (negative ? -minutes : minutes)) * 60;
        return true;
    }

    private static bool TryNumber(string text, int start, int length, out int number)
    {
        number = 0;
        for (var i = start; i < start + length; i++)
        {
            if (text[i] is not (>= '0' and <= '9'))
                return false;
            number = (number * 10) + text[i] - '0';
        }
        return true;
    }
}
