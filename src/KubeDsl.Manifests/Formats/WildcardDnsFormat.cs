namespace KubeDsl.Manifests.Formats;

/// <summary><c>*.</c> and a DNS name: <c>*.example.com</c>.</summary>
public static class WildcardDnsFormat
{
    /// <summary>What is wrong with <paramref name="text"/> and what would be right; null when it is well-formed.</summary>
    public static string? Problem(string text)
    {
        if (!text.StartsWith("*.", StringComparison.Ordinal))
            return "A wildcard is '*.' at the start, followed by a DNS name. Write it like '*.example.com'.";
        if (text.Length > Dns1123SubdomainFormat.MaximumLength)
            return $"It has {text.Length} characters. Use at most 253.";
        return Dns1123SubdomainFormat.IsMatch(text, 2, text.Length)
            ? null
            : "After '*.' only a DNS name of lower-case letters, digits, '-' and '.' is allowed. Write it like '*.example.com'.";
    }
}
