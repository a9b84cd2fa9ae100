namespace KubeDsl.Manifests.Formats;

/// <summary>A name that can stand in a URL path: not <c>.</c> or <c>..</c>, without <c>/</c> and <c>%</c>.</summary>
public static class PathSegmentNameFormat
{
    /// <summary>What is wrong with <paramref name="text"/> and what would be right; null when it is well-formed.</summary>
    public static string? Problem(string text)
    {
        if (text is "." or "..")
            return $"It may not be '{text}'.";
        return text.IndexOf('/') >= 0 || text.IndexOf('%') >= 0 ? "It may not contain '/' or '%'." : null;
    }
}
