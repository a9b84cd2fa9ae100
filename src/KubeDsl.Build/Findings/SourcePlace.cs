using System.Globalization;
using KubeDsl.Manifests;

namespace KubeDsl.Build.Findings;

/// <summary>A place in a file; lines and columns count from 1, and 0 stands for one that is not known.</summary>
/// <param name="Path">The file; empty when none is known.</param>
/// <param name="Line">The line.</param>
/// <param name="Column">The column.</param>
public readonly record struct SourcePlace(string Path, int Line, int Column)
{
    /// <summary>A whole file.</summary>
    public static SourcePlace File(string path) => new(path, 0, 0);

    /// <summary>The place of an origin; no place when there is none.</summary>
    public static SourcePlace Of(SourceOrigin? origin) => origin is null ? default : new(origin.File, origin.Line, origin.Column);

    /// <summary>True when a line is known.</summary>
    public bool HasLine => !string.IsNullOrEmpty(Path) && Line > 0;

    /// <summary>The place as compilers write it: <c>file(line,column)</c>, <c>file(line)</c> or <c>file</c>.</summary>
    public override string ToString()
    {
        if (!HasLine)
            return Path ?? "";
        var line = Line.ToString(CultureInfo.InvariantCulture);
        return Column > 0 ? $"{Path}({line},{Column.ToString(CultureInfo.InvariantCulture)})" : $"{Path}({line})";
    }
}
