using KubeDsl.Manifests;

namespace KubeDsl.Yaml;

/// <summary>Something the reader has to say about YAML text.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">The fact, and what would be right. One line.</param>
/// <param name="Place">Where in the text it is.</param>
public sealed record YamlProblem(YamlProblemCode Code, YamlProblemSeverity Severity, string Message, SourceOrigin Place)
{
    /// <summary>The line, from 1.</summary>
    public int Line => Place.Line;

    /// <summary>The column, from 1.</summary>
    public int Column => Place.Column;

    /// <summary>For people: <c>file(line,column): message</c>.</summary>
    public override string ToString() => $"{Place}: {Message}";
}
