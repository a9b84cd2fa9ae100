namespace KubeDsl.Analyzers.Evaluation.Values;

/// <summary>A tuple, or a pair of key and value.</summary>
internal sealed class TupleValue(IReadOnlyList<Value> items, bool isEntry = false) : Value
{
    public IReadOnlyList<Value> Items { get; } = items;

    /// <summary>True for an entry of a dictionary.</summary>
    public bool IsEntry { get; } = isEntry;
}
