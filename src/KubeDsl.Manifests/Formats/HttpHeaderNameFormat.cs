namespace KubeDsl.Manifests.Formats;

/// <summary>The name of an HTTP header: letters, digits and <c>-</c>.</summary>
public static class HttpHeaderNameFormat
{
    /// <summary>What is wrong with <paramref name="text"/> and what would be right; null when it is well-formed.</summary>
    public static string? Problem(string text)
    {
        if (text.Length == 0)
            return "It is empty. Use a header name such as 'X-Request-Id'.";
        foreach (var c in text)
            if (!Ascii.IsLetterOrDigit(c) && c != '-')
                return "Only letters, digits and '-' are allowed. Write it like 'X-Request-Id'.";
        return null;
    }
}
