namespace KubeDsl.Import.Code;

/// <summary>A variable of the program.</summary>
/// <param name="isMain">True for what a name belongs to first, where others would have it too: the workload.</param>
/// <param name="names">What it may be called, the best first.</param>
internal sealed class Variable(bool isMain, params IReadOnlyList<string> names)
{
    public bool IsMain { get; } = isMain;

    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>The name in the program; null until all variables are known.</summary>
    public string? Name { get; set; }
}
