namespace KubeDsl.Manifests.Formats;

/// <summary>A DNS label (RFC 1123): 1 to 63 lower-case letters, digits and <c>-</c>, with a letter or digit at both ends.</summary>
public static class Dns1123LabelFormat
{
    /// <summary>The greatest length, in characters.</summary>
    public const int MaximumLength = 63;

    /// <summary>What is wrong with <paramref name="text"/> and what would be right; null when it is well-formed.</summary>
    public static string? Problem(string text)
    {
        if (text.Length == 0)
            return "It is empty. Use 1 to 63 lower-case letters, digits and '-'.";
        if (!HasForm(text, 0, text.Length))
            return DnsRepair.Describe(text, allowDots: false);
        return text.Length > MaximumLength
            ? $"It has {text.Length} characters. Use at most 63."
            : null;
    }

    /// <summary>True for a part that has the alphabet of a label, of any length from 1.</summary>
    internal static bool HasForm(string text, int start, int end)
    {
        if (start >= end || !Ascii.IsLowerOrDigit(text[start]) || !Ascii.IsLowerOrDigit(text[end - 1]))
            return false;
        for (var i = start + 1; i < end - 1; i++)
            if (!Ascii.IsLowerOrDigit(text[i]) && text[i] != '-')
                return false;
        return true;
    }
}
