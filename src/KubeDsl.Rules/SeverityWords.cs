namespace KubeDsl.Rules;

/// <summary>The words for severities: those of <c>.editorconfig</c>, and <c>info</c>.</summary>
public static class SeverityWords
{
    /// <summary>The severity that a word stands for; null when it stands for none.</summary>
    public static Severity? Parse(string word) => word.Trim().ToLowerInvariant() switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "suggestion" or "info" => Severity.Suggestion,
        "none" or "silent" => Severity.None,
        _ => null,
    };

    /// <summary>The word that a report has for a severity.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
