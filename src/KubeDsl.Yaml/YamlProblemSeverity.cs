namespace KubeDsl.Yaml;

/// <summary>How bad a <see cref="YamlProblem"/> is.</summary>
public enum YamlProblemSeverity
{
    /// <summary>An API server refuses the document.</summary>
    Error,

    /// <summary>The document is accepted, but not all of it counts.</summary>
    Warning,

    /// <summary>Worth knowing when the value turns out to be wrong.</summary>
    Note,
}
