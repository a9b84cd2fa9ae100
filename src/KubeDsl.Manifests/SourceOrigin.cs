namespace KubeDsl.Manifests;

/// <summary>The place in a C# or YAML file that produced a node. Lines and columns count from 1.</summary>
/// <param name="File">The file, as it was named to the reader; empty for text without a file.</param>
/// <param name="Line">The line of the first character.</param>
/// <param name="Column">The column of the first character.</param>
/// <param name="EndLine">The line after the last character.</param>
/// <param name="EndColumn">The column just behind the last character.</param>
public sealed record SourceOrigin(string File, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>A place of which only the start is known.</summary>
    public SourceOrigin(string file, int line, int column = 1)
        : this(file, line, column, line, column)
    {
    }

    /// <summary>True when the characters between two quotes here are the text of the node, one for one.</summary>
    public bool IsQuoted { get; private init; }

    /// <summary>This place, of which it is known that a text stands here as it is, between quotes.</summary>
    public SourceOrigin AsQuoted() => this with { IsQuoted = true };

    /// <summary>The place of a part of the text that stands here; the whole place where the text is written in another way.</summary>
    /// <param name="start">The position of the part in the text.</param>
    /// <param name="length">Its length.</param>
    public SourceOrigin Part(int start, int length) =>
        IsQuoted ? new SourceOrigin(File, Line, Column + 1 + start, Line, Column + 1 + start + length) : this;

    /// <summary>The place in the form compilers use: <c>file(line,column)</c>.</summary>
    public override string ToString() => $"{File}({Line},{Column})";
}
