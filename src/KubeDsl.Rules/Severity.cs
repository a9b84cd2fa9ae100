namespace KubeDsl.Rules;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Not reported.</summary>
    None,

    /// <summary>A remark: something that could be better.</summary>
    Suggestion,

    /// <summary>Probably not what was meant, but an API server accepts it.</summary>
    Warning,

    /// <summary>An API server of the target version refuses the manifest.</summary>
    Error,
}
