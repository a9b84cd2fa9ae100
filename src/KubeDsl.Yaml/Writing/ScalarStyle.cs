namespace KubeDsl.Yaml.Writing;

/// <summary>The ways a string can be written.</summary>
internal enum ScalarStyle
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Between double quotes, with escapes where they are needed.</summary>
    DoubleQuoted,

    /// <summary>Line by line below a <c>|</c>.</summary>
    Literal,
}
