namespace KubeDsl.Manifests.Formats;

/// <summary>The name of an environment variable.</summary>
public static class EnvironmentVariableNameFormat
{
    /// <summary>What is wrong with <paramref name="text"/> for Kubernetes 1.32 and later (printable ASCII without <c>=</c>); null when it is well-formed.</summary>
    public static string? Problem(string text)
    {
        if (text.Length == 0)
            return "It is empty. Give the variable a name.";
        foreach (var c in text)
            if (!Ascii.IsPrintable(c) || c == '=')
                return "Only printable ASCII characters without '=' are allowed.";
        return null;
    }

    /// <summary>
    /// What is wrong with <paramref name="text"/> for Kubernetes up to 1.31 (letters, digits, <c>_</c>, <c>-</c> and <c>.</c>, no digit
    /// at the start); null when it is well-formed.
    /// </summary>
    public static string? StrictProblem(string text)
    {
        if (text.Length == 0)
            return "It is empty. Give the variable a name.";
        if (Ascii.IsDigit(text[0]))
            return "It starts with a digit. Start it with a letter or '_'.";
        foreach (var c in text)
            if (!Ascii.IsLetterOrDigit(c) && c is not ('_' or '-' or '.'))
                return "Only letters, digits, '_', '-' and '.' are allowed.";
        return text == "." || text.StartsWith("..", StringComparison.Ordinal) ? "It may not be '.' or start with '..'." : null;
    }
}
