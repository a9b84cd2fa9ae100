namespace KubeDsl.Build.Origins;

/// <summary>A statement, and which of its calls is meant.</summary>
/// <param name="Document">The file, as the compiler names it.</param>
/// <param name="Hash">The SHA-256 of the file that was compiled; empty when that is not known.</param>
/// <param name="Span">The statement.</param>
/// <param name="Inner">Statements inside of it, in lambdas: what is called there is not called here.</param>
/// <param name="Called">The name of the method, with <c>new</c> in front for a constructor.</param>
/// <param name="Index">The position among the calls of that name, in the order of their execution; -1 when that is not known.</param>
/// <param name="Count">The number of calls of that name.</param>
public sealed record CalledStatement(string Document, byte[] Hash, SourceSpan Span, IReadOnlyList<SourceSpan> Inner, string Called, int Index, int Count)
{
    /// <summary>True when the position was told by the order in which the calls were first made: that holds where all of them are made.</summary>
    public bool IsByOrder { get; init; }
}
