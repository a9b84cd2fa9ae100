namespace KubeDsl.Import.Code;

/// <summary>A variable of the program.</summary>
/// <param name="preferred">What it is best called.</param>
/// <param name="alternative">What it is called where others are best called the same.</param>
internal sealed class Variable(string preferred, string alternative)
{
    public string Preferred { get; } = preferred;

    public string Alternative { get; } = alternative;

    /// <summary>The name in the program; null until all variables are known.</summary>
    public string? Name { get; set; }
}
