namespace KubeDsl.Manifests.Formats;

/// <summary>Paths inside a volume.</summary>
public static class RelativePathFormat
{
    /// <summary>What is wrong with a path that must be relative and have no <c>..</c> step; null when it is well-formed.</summary>
    public static string? Problem(string text)
    {
        if (text.StartsWith("/", StringComparison.Ordinal))
            return "It is absolute. Use a path relative to the volume's root, without '/' at the start.";
        return BackstepProblem(text);
    }

    /// <summary>As <see cref="Problem"/>, and the path may not start with <c>..</c> either.</summary>
    public static string? ProjectedProblem(string text) =>
        Problem(text) ?? (text.StartsWith("..", StringComparison.Ordinal) ? "It starts with '..'. Use a path that stays inside the volume." : null);

    /// <summary>What is wrong with a path, relative or absolute, that may have no <c>..</c> step; null when it is well-formed.</summary>
    public static string? BackstepProblem(string text)
    {
        for (var at = text.IndexOf("..", StringComparison.Ordinal); at >= 0; at = text.IndexOf("..", at + 1, StringComparison.Ordinal))
            if ((at == 0 || text[at - 1] == '/') && (at + 2 == text.Length || text[at + 2] == '/'))
                return "It has a '..' step. Use a path without it.";
        return null;
    }
}
