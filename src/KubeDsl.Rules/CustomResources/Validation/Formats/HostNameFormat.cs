using System.Globalization;

namespace KubeDsl.Rules.CustomResources.Validation.Formats;

/// <summary>
/// Host names as the server reads them in custom resources. It is odd about dashes: a name without dots has one as its second character or not at
/// all, and a name with dots ends in a label of at least two letters.
/// </summary>
internal static class HostNameFormat
{
    private const int LongestName = 255;
    private const int LongestLabel = 63;

    public static bool Fits(string text)
    {
        if (text.Length is 0 or > LongestName)
            return false;
        var labels = text.Split('.');
        if (labels.Length == 1)
            return IsSingle(text);
        for (var i = 0; i < labels.Length - 1; i++)
            if (!IsLabel(labels[i]))
                return false;
        var last = labels[labels.Length - 1];
        return last.Length is >= 2 and <= LongestLabel && last.All(char.IsLetter);
    }

    private static bool IsSingle(string text)
    {
        if (!IsWord(text[0]) || text.Length > LongestLabel)
            return false;
        for (var i = text.Length > 1 && text[1] == '-' ? 2 : 1; i < text.Length; i++)
            if (!IsWord(text[i]))
                return false;
        return true;
    }

    private static bool IsLabel(string text)
    {
        if (text.Length is 0 or > LongestLabel || !IsWord(text[0]) || !IsWord(text[text.Length - 1]))
            return false;
        foreach (var c in text)
            if (c != '-' && !IsWord(c))
                return false;
        return true;
    }

    private static bool IsWord(char c) =>
        c < 128
            ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '<' or '=' or '>' or '|' or '~' or '$' or '^' or '`'
            : char.IsLetter(c) || char.IsSymbol(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Surrogate;
}
