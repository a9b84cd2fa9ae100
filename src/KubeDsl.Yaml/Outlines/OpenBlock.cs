namespace KubeDsl.Yaml.Outlines;

/// <summary>A map or list whose end is not yet reached.</summary>
internal sealed class OpenBlock(int column, bool isList, string? path)
{
    /// <summary>Where its keys or dashes stand, from 0.</summary>
    public int Column { get; } = column;

    public bool IsList { get; } = isList;

    /// <summary>The path of a map whose fields are noted; null for others.</summary>
    public string? Path { get; } = path;

    /// <summary>The path of the map that may follow the last key, as for <see cref="Path"/>.</summary>
    public string? PathOfValue { get; set; }

    /// <summary>True behind a key whose value is not on its line.</summary>
    public bool AwaitsValue { get; set; }
}
