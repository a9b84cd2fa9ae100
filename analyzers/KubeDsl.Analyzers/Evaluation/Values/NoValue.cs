namespace KubeDsl.Analyzers.Evaluation.Values;

/// <summary>The value of an expression that throws: a path that leads nowhere.</summary>
internal sealed class NoValue : Value
{
    private NoValue()
    {
    }

    public static NoValue Instance { get; } = new();
}
