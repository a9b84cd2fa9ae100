using KubeDsl.Cel;
using KubeDsl.Manifests;
using KubeDsl.Rules.Values;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Policies.Expressions;

/// <summary>Why a server would not take an expression.</summary>
/// <param name="Path">The field of the expression.</param>
/// <param name="Message">The fact and the remedy.</param>
/// <param name="Origin">The place in the expression; null where only that of the field is known.</param>
internal sealed record ExpressionProblem(FieldPath Path, string Message, SourceOrigin? Origin = null)
{
    /// <summary>One problem for each diagnostic, up to a few.</summary>
    public static IEnumerable<ExpressionProblem> Of(ObjectView part, string key, IReadOnlyList<CelDiagnostic> diagnostics) => diagnostics
        .Take(3)
        .Select(diagnostic => new ExpressionProblem(
            part.At(key),
            $"The expression does not compile ({diagnostic.Line}:{diagnostic.Column}): {FormatDemand.Shown(diagnostic.Message)}. Correct it.",
            PlaceOf(part.Map[key], diagnostic)));

    // Only of text that stands in one line, and as it is, do places in the value tell places in the file.
    private static SourceOrigin? PlaceOf(ManifestNode? node, CelDiagnostic diagnostic)
    {
        if (node is not StringNode { Origin: { } origin } text || origin.Line != origin.EndLine)
            return null;
        var before = origin.EndColumn - origin.Column - text.Value.Length;
        if (before is not (0 or 2))
            return null;
        var column = origin.Column + (before / 2) + diagnostic.Offset;
        return new SourceOrigin(origin.File, origin.Line, column, origin.Line, Math.Min(column + 1, origin.EndColumn));
    }
}
