namespace KubeDsl.Generators.Models.CustomResources;

/// <summary>A place in a file; lines and columns count from 1.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The column.</param>
/// <param name="EndColumn">The column behind the last character, on the same line.</param>
public sealed record CrdPlace(int Line, int Column, int EndColumn)
{
    /// <summary>The first character of a file.</summary>
    public static CrdPlace Start { get; } = new(1, 1, 1);
}
