namespace KubeDsl.Manifests.Formats;

/// <summary>The key of an annotation: as <see cref="QualifiedNameFormat"/>, but upper case is allowed before the <c>/</c> too.</summary>
public static class AnnotationKeyFormat
{
    /// <summary>What is wrong with <paramref name="text"/> and what would be right; null when it is well-formed.</summary>
    public static string? Problem(string text)
    {
        var problem = QualifiedNameFormat.Problem(text);
        return problem is null ? null : QualifiedNameFormat.Problem(text.ToLowerInvariant()) is null ? null : problem;
    }
}
