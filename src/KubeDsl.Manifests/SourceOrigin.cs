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

    /// <summary>The place in the form compilers use: <c>file(line,column)</c>.</summary>
    public override string ToString() => $"{File}({Line},{Column})";
}
