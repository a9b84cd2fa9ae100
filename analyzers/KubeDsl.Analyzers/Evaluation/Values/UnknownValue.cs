namespace KubeDsl.Analyzers.Evaluation.Values;

/// <summary>A value of which nothing is known.</summary>
internal sealed class UnknownValue : Value
{
    private UnknownValue()
    {
    }

    public static UnknownValue Instance { get; } = new();
}
