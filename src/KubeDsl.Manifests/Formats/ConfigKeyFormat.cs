namespace KubeDsl.Manifests.Formats;

/// <summary>The key of a ConfigMap or Secret: 1 to 253 letters, digits, <c>-</c>, <c>_</c> and <c>.</c>; it becomes a file name.</summary>
public static class ConfigKeyFormat
{
    /// <summary>What is wrong with <paramref name="text"/> and what would be right; null when it is well-formed.</summary>
    public static string? Problem(string text)
    {
        if (text.Length == 0)
            return "It is empty. Use 1 to 253 letters, digits, '-', '_' and '.'.";
        if (text.Length > 253)
            return $"It has {text.Length} characters. Use at most 253.";
        foreach (var c in text)
            if (!Ascii.IsLetterOrDigit(c) && c is not ('-' or '_' or '.'))
                return "Only letters, digits, '-', '_' and '.' are allowed.";
        return text == "." || text.StartsWith("..", StringComparison.Ordinal) ? "It may not be '.' or start with '..'." : null;
    }
}
