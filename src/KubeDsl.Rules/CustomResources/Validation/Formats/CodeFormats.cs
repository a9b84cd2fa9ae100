namespace KubeDsl.Rules.CustomResources.Validation.Formats;

/// <summary>Texts that encode bytes.</summary>
internal static class CodeFormats
{
    private static readonly int[] UuidGroups = [8, 4, 4, 4, 12];

    public static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    /// <summary>Standard base64 with its padding; the empty text is none.</summary>
    public static bool IsBase64(string text)
    {
        if (text.Length == 0 || text.Length % 4 != 0)
            return false;
        var end = text.Length;
        for (var padding = 0; padding < 2 && text[end - 1] == '='; padding++)
            end--;
        for (var i = 0; i < end; i++)
            if (text[i] is not ((>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '+' or '/'))
                return false;
        return true;
    }

    /// <summary>A UUID, whose dashes may be missing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="version">The version it must have; null for any.</param>
    public static bool IsUuid(string text, char? version)
    {
        var at = 0;
        for (var group = 0; group < UuidGroups.Length; group++)
        {
            if (group > 0 && at < text.Length && text[at] == '-')
                at++;
            if (version is { } wanted && group == 2 && (at >= text.Length || text[at] != wanted))
                return false;
            if (version is '4' or '5' && group == 3 && (at >= text.Length || "89abAB".IndexOf(text[at]) < 0))
                return false;
            for (var i = 0; i < UuidGroups[group]; i++, at++)
                if (at >= text.Length || !IsHex(text[at]))
                    return false;
        }
        return at == text.Length;
    }

    public static bool IsObjectId(string text) => text.Length == 24 && text.All(IsHex);
}
