namespace KubeDsl.Manifests.Formats;

/// <summary>
/// A DNS name (RFC 1123): at most 253 characters, parts of lower-case letters, digits and <c>-</c> joined by <c>.</c>, each
/// with a letter or digit at both ends. A part may be longer than 63 characters here, as for the API server.
/// </summary>
public static class Dns1123SubdomainFormat
{
    /// <summary>The greatest length, in characters.</summary>
    public const int MaximumLength = 253;

    /// <summary>What is wrong with <paramref name="text"/> and what would be right; null when it is well-formed.</summary>
    public static string? Problem(string text)
    {
        if (text.Length == 0)
            return "It is empty. Use lower-case letters, digits, '-' and '.'.";
        if (!HasForm(text, 0, text.Length))
            return DnsRepair.Describe(text, allowDots: true);
        return text.Length > MaximumLength
            ? $"It has {text.Length} characters. Use at most 253."
            : null;
    }

    /// <summary>True when the part of <paramref name="text"/> has the form and the length.</summary>
    internal static bool IsMatch(string text, int start, int end) => end - start <= MaximumLength && HasForm(text, start, end);

    /// <summary>True for a part that has the alphabet of a name, of any length from 1.</summary>
    internal static bool HasForm(string text, int start, int end)
    {
        var label = start;
        for (var i = start; i <= end; i++)
        {
            if (i < end && text[i] != '.')
                continue;
            if (!Dns1123LabelFormat.HasForm(text, label, i))
                return false;
            label = i + 1;
        }
        return true;
    }
}
