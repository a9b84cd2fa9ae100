namespace KubeDsl.Analyzers.Evaluation.Values;

/// <summary>A collection that can be changed, or an object that is being made: its content stands in the <see cref="State"/>.</summary>
internal sealed class ReferenceValue(int id) : Value
{
    public int Id { get; } = id;
}
