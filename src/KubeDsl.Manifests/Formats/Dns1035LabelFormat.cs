namespace KubeDsl.Manifests.Formats;

/// <summary>A DNS label (RFC 1035): as <see cref="Dns1123LabelFormat"/>, but with a letter at the start.</summary>
public static class Dns1035LabelFormat
{
    /// <summary>What is wrong with <paramref name="text"/> and what would be right; null when it is well-formed.</summary>
    public static string? Problem(string text)
    {
        if (Dns1123LabelFormat.Problem(text) is { } problem)
            return problem;
        return Ascii.IsLower(text[0]) ? null : $"It starts with '{text[0]}'. Start it with a lower-case letter.";
    }
}
