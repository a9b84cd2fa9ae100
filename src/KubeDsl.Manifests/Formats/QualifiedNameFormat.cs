namespace KubeDsl.Manifests.Formats;

/// <summary>
/// The form of label keys, condition types, finalizers and resource names: a name of 1 to 63 letters, digits, <c>-</c>, <c>_</c> and <c>.</c>
/// with a letter or digit at both ends, optionally after a DNS name and <c>/</c>.
/// </summary>
public static class QualifiedNameFormat
{
    /// <summary>What is wrong with <paramref name="text"/> and what would be right; null when it is well-formed.</summary>
    public static string? Problem(string text)
    {
        var slash = text.IndexOf('/');
        if (slash >= 0)
        {
            if (text.IndexOf('/', slash + 1) >= 0)
                return "It has more than one '/'. Use a name, or a DNS name, one '/' and a name.";
            if (slash == 0)
                return "The part before '/' is empty. Use a DNS name there, or leave out the '/'.";
            if (!Dns1123SubdomainFormat.IsMatch(text, 0, slash))
                return $"The part before '/', '{Shorten(text, 0, slash)}', is not a DNS name. Use lower-case letters, digits, '-' and '.'.";
        }

        var start = slash + 1;
        var length = text.Length - start;
        if (length == 0)
            return slash < 0 ? "It is empty. Use 1 to 63 letters, digits, '-', '_' and '.'." : "The part after '/' is empty. Use 1 to 63 letters, digits, '-', '_' and '.'.";
        if (!HasForm(text, start, text.Length))
            return $"'{Shorten(text, start, text.Length)}' is not made of letters, digits, '-', '_' and '.' with a letter or digit at both ends.";
        return length > 63 ? $"The name has {length} characters. Use at most 63." : null;
    }

    /// <summary>True for a part of letters, digits, '-', '_' and '.' with a letter or digit at both ends.</summary>
    internal static bool HasForm(string text, int start, int end)
    {
        if (start >= end || !Ascii.IsLetterOrDigit(text[start]) || !Ascii.IsLetterOrDigit(text[end - 1]))
            return false;
        for (var i = start + 1; i < end - 1; i++)
            if (!Ascii.IsLetterOrDigit(text[i]) && text[i] is not ('-' or '_' or '.'))
                return false;
        return true;
    }

    private static string Shorten(string text, int start, int end) =>
        end - start > 80 ? text.Substring(start, 80) + "…" : text.Substring(start, end - start);
}
