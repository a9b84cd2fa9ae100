using System.Collections.Immutable;
using KubeDsl.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Evaluation;

/// <summary>The variables of a method and everything that can change, at one point of a run.</summary>
internal sealed class State(ImmutableDictionary<ISymbol, Value> locals, ImmutableDictionary<int, Value> heap, Views views)
{
    public static ImmutableDictionary<ISymbol, Value> NoLocals { get; } = ImmutableDictionary.Create<ISymbol, Value>(SymbolEqualityComparer.Default);

    public State() : this(NoLocals, ImmutableDictionary<int, Value>.Empty, new Views())
    {
    }

    public ImmutableDictionary<ISymbol, Value> Locals { get; set; } = locals;

    /// <summary>What the references refer to: collections, and objects that are being made.</summary>
    public ImmutableDictionary<int, Value> Heap { get; set; } = heap;

    /// <summary>What is made anew from these whenever it is looked at; the same for all states of a run.</summary>
    public Views Views { get; } = views;

    public State Fork() => new(Locals, Heap, Views);

    /// <summary>Goes on from where another run has come to.</summary>
    public void Become(State other) => (Locals, Heap) = (other.Locals, other.Heap);

    public void Set(ISymbol variable, Value value) => Locals = Locals.SetItem(variable, value);

    public Value Get(ISymbol variable) => Locals.TryGetValue(variable, out var value) ? value : UnknownValue.Instance;

    /// <summary>What a reference refers to; any other value is itself.</summary>
    public Value Content(Value value)
    {
        if (value is not ReferenceValue reference)
            return value;
        Views.NoteRead(reference.Id);
        return Heap.TryGetValue(reference.Id, out var content) ? content : UnknownValue.Instance;
    }

    /// <summary>The items of a sequence; null for anything that is not known to be one.</summary>
    public SequenceValue? Items(Value value) => Content(value) as SequenceValue;

    public void Change(ReferenceValue reference, Value content)
    {
        Heap = Heap.SetItem(reference.Id, content);
        Lose(Views.Of(reference.Id));
    }

    /// <summary>Gives a variable another value than the one it was declared with.</summary>
    public void Reassign(ISymbol variable, Value value)
    {
        Set(variable, value);
        Lose(Views.Of(variable));
    }

    private void Lose(IEnumerable<int> views)
    {
        foreach (var view in views)
            if (Heap.TryGetValue(view, out var content) && content is not SequenceValue { IsLost: true })
            {
                Heap = Heap.SetItem(view, SequenceValue.Lost);
                Lose(Views.Of(view));
                Escape(content);
            }
    }

    /// <summary>Notes that something unknown may from now on change what the value refers to.</summary>
    public void Escape(Value value)
    {
        switch (value)
        {
            case ReferenceValue reference when Heap.TryGetValue(reference.Id, out var content):
                if (content is SequenceValue { IsLost: true } or UnknownValue)
                    return;
                // Who looks at a query cannot change it, but what is in it.
                if (!Views.IsView(reference.Id))
                    Change(reference, content is SequenceValue ? SequenceValue.Lost : UnknownValue.Instance);
                Escape(content);
                break;
            case SequenceValue sequence:
                foreach (var item in sequence.Items)
                    Escape(item.Value);
                break;
            case TupleValue tuple:
                foreach (var item in tuple.Items)
                    Escape(item);
                break;
            case RecordValue record:
                foreach (var member in record.Members.Values)
                    Escape(member);
                break;
            case FunctionValue function:
                foreach (var captured in function.Captured)
                    if (function.Locals.TryGetValue(captured, out var seen))
                        Escape(seen);
                if (function.Self is { } self)
                    Escape(self);
                break;
        }
    }
}
