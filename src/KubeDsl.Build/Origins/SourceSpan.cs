namespace KubeDsl.Build.Origins;

/// <summary>A part of a file; lines and columns count from 1, and the end is just behind the last character.</summary>
/// <param name="Line">The line of the first character.</param>
/// <param name="Column">The column of the first character.</param>
/// <param name="EndLine">The line of the end.</param>
/// <param name="EndColumn">The column of the end.</param>
public readonly record struct SourceSpan(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>True when <paramref name="other"/> is a part of this one, and not all of it.</summary>
    public bool Surrounds(SourceSpan other) =>
        other != this
        && (other.Line, other.Column).CompareTo((Line, Column)) >= 0
        && (other.EndLine, other.EndColumn).CompareTo((EndLine, EndColumn)) <= 0;
}
