namespace KubeDsl.Yaml;

/// <summary>A comment of a YAML text.</summary>
/// <param name="Text">What stands behind the <c>#</c>, without the blank there and at the end.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="IsTrailing">True when something else stands before it on the line.</param>
public sealed record YamlComment(string Text, int Line, bool IsTrailing);
