namespace KubeDsl.Manifests.Formats;

/// <summary>An identifier as in C: letters, digits and <c>_</c>, no digit at the start.</summary>
public static class CIdentifierFormat
{
    /// <summary>What is wrong with <paramref name="text"/> and what would be right; null when it is well-formed.</summary>
    public static string? Problem(string text)
    {
        if (text.Length == 0)
            return "It is empty. Use letters, digits and '_'.";
        if (Ascii.IsDigit(text[0]))
            return "It starts with a digit. Start it with a letter or '_'.";
        foreach (var c in text)
            if (!Ascii.IsLetterOrDigit(c) && c != '_')
                return "Only letters, digits and '_' are allowed.";
        return null;
    }
}
