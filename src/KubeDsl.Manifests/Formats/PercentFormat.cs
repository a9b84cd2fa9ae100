using System.Globalization;

namespace KubeDsl.Manifests.Formats;

/// <summary>A percentage: digits and <c>%</c>.</summary>
public static class PercentFormat
{
    /// <summary>What is wrong with <paramref name="text"/> and what would be right; null when it is well-formed.</summary>
    public static string? Problem(string text) => IsMatch(text)
        ? null
        : "A percentage is digits followed by '%'. Write it like '25%'.";

    /// <summary>Reads the number before the <c>%</c>; a number beyond 32 bits counts as the greatest one.</summary>
    public static bool TryParse(string text, out int percent)
    {
        percent = 0;
        if (!IsMatch(text))
            return false;
        if (!int.TryParse(text.Substring(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out percent))
            percent = int.MaxValue;
        return true;
    }

    private static bool IsMatch(string text)
    {
        if (text.Length < 2 || text[text.Length - 1] != '%')
            return false;
        for (var i = 0; i < text.Length - 1; i++)
            if (!Ascii.IsDigit(text[i]))
                return false;
        return true;
    }
}
