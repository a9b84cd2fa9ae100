namespace KubeDsl.Yaml;

/// <summary>How trees are written as YAML.</summary>
public sealed class YamlWriterOptions
{
    /// <summary>Complete manifests only: what is unknown is an error.</summary>
    public static YamlWriterOptions Default { get; } = new();

    /// <summary>
    /// For people to look at, not for a cluster: an unknown value is written as the comment <c># unknown</c>, and a map or
    /// list that may have more entries ends with the comment <c># possibly more</c>.
    /// </summary>
    public static YamlWriterOptions Preview { get; } = new() { ShowsUnknown = true };

    /// <summary>True when what is unknown is shown as a comment instead of being an error. Default: false.</summary>
    public bool ShowsUnknown { get; init; }
}
