namespace KubeDsl.Yaml;

/// <summary>How trees are written as JSON.</summary>
public enum JsonLayout
{
    /// <summary>One line without blanks and without a line break at its end.</summary>
    Compact,

    /// <summary>Two spaces for each level, and a line break at the end.</summary>
    Indented,
}
