namespace KubeDsl.Cel.Regex;

/// <summary>Ends the reading of a pattern; never leaves the assembly.</summary>
internal sealed class RegexSyntaxException(string message, string part)
    : Exception(part.Length == 0 ? "error parsing regexp: " + message : $"error parsing regexp: {message}: `{part}`");
