using System.Collections.Immutable;

namespace KubeDsl.Analyzers.Evaluation.Values;

/// <summary>A sequence: what is known to be in it, and whether there may be more.</summary>
internal sealed class SequenceValue(ImmutableArray<SequenceItem> items, bool isOpen = false, bool isLost = false) : Value
{
    /// <summary>More than this is not followed: what doubles in every turn would soon fill the memory.</summary>
    private const int Longest = 20_000;

    public static SequenceValue Empty { get; } = new([]);

    /// <summary>A sequence of which nothing is known.</summary>
    public static SequenceValue Open { get; } = new([], isOpen: true);

    /// <summary>A collection that something unknown may have changed, and may change again.</summary>
    public static SequenceValue Lost { get; } = new([], isOpen: true, isLost: true);

    public ImmutableArray<SequenceItem> Items { get; } = items;

    /// <summary>True when there may be items that are not known, anywhere.</summary>
    public bool IsOpen { get; } = isOpen;

    public bool IsLost { get; } = isLost;

    /// <summary>True when every item is known to be there, and no other.</summary>
    public bool IsExact => !IsOpen && Items.All(item => item.IsCertain);

    public static SequenceValue Of(IEnumerable<Value> values) => new([.. values.Select(value => new SequenceItem(value))]);

    public SequenceValue Add(Value value) => IsLost ? this : new(Items.Add(new SequenceItem(value)), IsOpen);

    public SequenceValue AddRange(SequenceValue other) => IsLost ? this : Items.Length + other.Items.Length > Longest ? Lost : new(Items.AddRange(other.Items), IsOpen || other.IsOpen);

    public SequenceValue AsOpen() => IsOpen ? this : new(Items, isOpen: true, IsLost);
}
