namespace KubeDsl.Manifests.Formats;

/// <summary>A DNS name, <c>/</c> and a path: <c>example.com/controller</c>.</summary>
public static class DomainPrefixedPathFormat
{
    /// <summary>What is wrong with <paramref name="text"/> and what would be right; null when it is well-formed.</summary>
    public static string? Problem(string text)
    {
        var slash = text.IndexOf('/');
        if (slash <= 0 || slash == text.Length - 1)
            return "It must be a DNS name, '/' and a path. Write it like 'example.com/controller'.";
        if (!Dns1123SubdomainFormat.IsMatch(text, 0, slash))
            return "The part before '/' is not a DNS name. Use lower-case letters, digits, '-' and '.'.";
        for (var i = slash + 1; i < text.Length; i++)
            if (!IsPathCharacter(text[i]))
                return $"The character '{text[i]}' is not allowed after '/'. Use letters, digits and URL path characters.";
        return null;
    }

    private static bool IsPathCharacter(char c) => Ascii.IsLetterOrDigit(c) || "/-._~%!$&'()*+,;=:".IndexOf(c) >= 0;
}
