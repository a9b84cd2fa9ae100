using KubeDsl.Manifests;
using KubeDsl.Rules;

namespace KubeDsl.Cli.Checking;

/// <summary>A finding or a problem of the text, ready to be shown.</summary>
internal sealed record Diagnostic(RuleInfo Rule, Severity Severity, string Path, string Message, int Line, int Column)
{
    /// <summary>The column behind the last character; equal to <see cref="Column"/> where only the start is known, or the end is on another line.</summary>
    public int EndColumn { get; init; } = Column;

    /// <summary>The other place, where two do not go together; null where there is none.</summary>
    public SourceOrigin? Related { get; init; }

    /// <summary>The message as it may be shown where values are secret; null where the rule does not tell one.</summary>
    public string? WithoutValues { get; init; }

    /// <summary>The field; null where the text itself is wrong.</summary>
    public FieldPath? Field { get; init; }

    public static Diagnostic At(SourceOrigin place, RuleInfo rule, Severity severity, string path, string message)
    {
        // Parsers give no place for a few problems.
        var (line, column) = (Math.Max(place.Line, 1), Math.Max(place.Column, 1));
        return new Diagnostic(rule, severity, path, message, line, column) { EndColumn = place.EndLine == place.Line ? Math.Max(place.EndColumn, column) : column };
    }
}
