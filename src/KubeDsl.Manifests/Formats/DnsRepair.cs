using System.Text;

namespace KubeDsl.Manifests.Formats;

/// <summary>Says what is wrong with a DNS name, and the nearest name that would be right.</summary>
internal static class DnsRepair
{
    public static string Describe(string text, bool allowDots)
    {
        var repaired = Repair(allowDots ? HostOf(text) : text, allowDots);
        var alphabet = allowDots ? "lower-case letters, digits, '-' and '.'" : "lower-case letters, digits and '-'";
        var rule = $"Only {alphabet} are allowed, with a letter or digit at the start and the end{(allowDots ? " of each part" : "")}.";
        return repaired.Length == 0 ? rule : $"{rule} Did you mean '{repaired}'?";
    }

    /// <summary>Where a whole URL stands, its host was meant.</summary>
    private static string HostOf(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
            return text;
        var start = scheme + 3;
        var end = text.IndexOfAny(['/', ':', '?', '#'], start);
        return text.Substring(start, (end < 0 ? text.Length : end) - start);
    }

    private static string Repair(string text, bool allowDots)
    {
        var repaired = new StringBuilder(Math.Min(text.Length, 253));
        foreach (var c in text)
        {
            if (repaired.Length >= 253)
                break;
            var last = repaired.Length == 0 ? '.' : repaired[repaired.Length - 1];
            if (Ascii.IsLowerOrDigit(c))
                repaired.Append(c);
            else if (Ascii.IsUpper(c))
                repaired.Append((char)(c + 32));
            else if (c == '.' && allowDots)
            {
                TrimEnd(repaired, '-');
                if (repaired.Length > 0 && repaired[repaired.Length - 1] != '.')
                    repaired.Append('.');
            }
            else if (last is not '-' and not '.')
                repaired.Append('-');
        }
        TrimEnd(repaired, '-');
        TrimEnd(repaired, '.');
        return repaired.ToString();
    }

    private static void TrimEnd(StringBuilder text, char c)
    {
        while (text.Length > 0 && text[text.Length - 1] == c)
            text.Length--;
    }
}
