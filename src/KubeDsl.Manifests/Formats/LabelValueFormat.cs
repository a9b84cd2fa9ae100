namespace KubeDsl.Manifests.Formats;

/// <summary>The value of a label: empty, or 1 to 63 letters, digits, <c>-</c>, <c>_</c> and <c>.</c> with a letter or digit at both ends.</summary>
public static class LabelValueFormat
{
    /// <summary>What is wrong with <paramref name="text"/> and what would be right; null when it is well-formed.</summary>
    public static string? Problem(string text)
    {
        if (text.Length == 0)
            return null;
        if (text.Length > 63)
            return $"It has {text.Length} characters. Use at most 63, or an annotation for longer text.";
        return QualifiedNameFormat.HasForm(text, 0, text.Length)
            ? null
            : "Only letters, digits, '-', '_' and '.' are allowed, with a letter or digit at the start and the end. Use an annotation for other text.";
    }
}
