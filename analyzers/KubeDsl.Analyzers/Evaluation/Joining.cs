using System.Collections.Immutable;
using KubeDsl.Analyzers.Evaluation.Values;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Evaluation;

/// <summary>What is known after two paths of which either may have been taken.</summary>
internal static class Joining
{
    public static State? Of(State? left, State? right)
    {
        if (left is null || right is null)
            return left ?? right;

        var joined = new State(State.NoLocals, left.Heap, left.Views);
        foreach (var pair in right.Heap)
        {
            if (!left.Heap.TryGetValue(pair.Key, out var other))
            {
                joined.Heap = joined.Heap.Add(pair.Key, pair.Value);
            }
            else if (!ReferenceEquals(other, pair.Value))
            {
                var content = OfContent(other, pair.Value, joined);

                // What has escaped on the way stays so.
                if (ReferenceEquals(joined.Heap[pair.Key], other))
                    joined.Heap = joined.Heap.SetItem(pair.Key, content);
            }
        }
        var locals = left.Locals;
        if (!ReferenceEquals(left.Locals, right.Locals))
            foreach (var pair in left.Locals)
                locals = !right.Locals.TryGetValue(pair.Key, out var other) ? locals.Remove(pair.Key)
                    : ReferenceEquals(other, pair.Value) ? locals
                    : locals.SetItem(pair.Key, Of(pair.Value, other, joined));
        joined.Locals = locals;
        return joined;
    }

    /// <summary>A value that is one of two.</summary>
    public static Value Of(Value left, Value right, State state)
    {
        if (ReferenceEquals(left, right) || right is NoValue)
            return left;
        switch (left, right)
        {
            case (NoValue, _):
                return right;
            case (ConstantValue a, ConstantValue b) when Equals(a.Value, b.Value):
                return a;
            case (NodeValue a, NodeValue b) when SymbolEqualityComparer.Default.Equals(a.Type, b.Type):
                return new NodeValue(Alternatives.Of(a.Node, b.Node), a.Type);
            case (ReferenceValue a, ReferenceValue b) when a.Id == b.Id:
                return a;
            case (SequenceValue a, SequenceValue b):
                return OfSequences(a, b, state);
            case (TupleValue a, TupleValue b) when a.Items.Count == b.Items.Count:
                return new TupleValue([.. a.Items.Zip(b.Items, (x, y) => Of(x, y, state))], a.IsEntry);
            case (RecordValue a, RecordValue b) when SymbolEqualityComparer.Default.Equals(a.Type, b.Type):
                return OfRecords(a, b, state);
            default:
                state.Escape(left);
                state.Escape(right);
                return UnknownValue.Instance;
        }
    }

    private static Value OfContent(Value left, Value right, State state)
    {
        switch (left, right)
        {
            case (SequenceValue a, SequenceValue b):
                return OfSequences(a, b, state);
            case (RecordValue a, RecordValue b) when SymbolEqualityComparer.Default.Equals(a.Type, b.Type):
                return OfRecords(a, b, state);
            default:
                state.Escape(left);
                state.Escape(right);
                return UnknownValue.Instance;
        }
    }

    private static RecordValue OfRecords(RecordValue left, RecordValue right, State state) => new(
        left.Type,
        left.Members
            .Where(member => right.Members.ContainsKey(member.Key))
            .ToImmutableDictionary(member => member.Key, member => Of(member.Value, right.Members[member.Key], state)));

    private static SequenceValue OfSequences(SequenceValue left, SequenceValue right, State state)
    {
        if (left.IsLost || right.IsLost)
        {
            state.Escape(left);
            state.Escape(right);
            return SequenceValue.Lost;
        }

        var shared = 0;
        while (shared < left.Items.Length && shared < right.Items.Length && left.Items[shared].Equals(right.Items[shared]))
            shared++;

        if (left.Items.Length == right.Items.Length && Enumerable.Range(shared, left.Items.Length - shared).All(i => AreTheSame(left.Items[i], right.Items[i])))
            return new(
                [.. left.Items.Zip(right.Items, (a, b) => new SequenceItem(Of(a.Value, b.Value, state), a.IsCertain && b.IsCertain))],
                left.IsOpen || right.IsOpen);

        var items = left.Items.RemoveRange(shared, left.Items.Length - shared);
        items = items.AddRange(left.Items.Skip(shared).Concat(right.Items.Skip(shared)).Select(item => item with { IsCertain = false }));
        return new(items, isOpen: true);
    }

    // Two versions of one resource are one resource; two resources are two.
    private static bool AreTheSame(SequenceItem left, SequenceItem right) => (left.Value, right.Value) switch
    {
        (NodeValue { Node: MapNode a }, NodeValue { Node: MapNode b }) =>
            a["kind"] is StringNode kind && kind.Equals(b["kind"]) && a.Find("metadata", "name") is StringNode name && name.Equals(b.Find("metadata", "name")),
        (ConstantValue, ConstantValue) => true,
        _ => false,
    };
}
