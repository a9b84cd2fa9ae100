using KubeDsl.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>What runs when somebody looks, and not where it is written: queries and iterators.</content>
internal sealed partial class Interpreter
{
    /// <summary>
    /// A sequence that is made when it is enumerated. It is read as if that were now; what it changes may happen later, often or never, and
    /// when something changes that it reads, it is no longer known.
    /// </summary>
    private ReferenceValue Lazily(State state, Func<SequenceValue> run)
    {
        var before = state.Heap;
        SequenceValue made;
        Views.Reading reading;
        state.Views.Begin();
        try
        {
            made = run();
            NoteWithin(made, state);
        }
        finally
        {
            reading = state.Views.End();
        }

        LoseChanges(before, state);
        var view = Allocate(made, state);
        foreach (var cell in reading.Cells)
            state.Views.AddOfCell(cell, view.Id);
        foreach (var variable in reading.Variables)
            if (IsInScope(variable))
                state.Views.AddOfVariable(variable, view.Id);
        return view;
    }

    /// <summary>A sequence that shows another collection as it is at any time.</summary>
    private ReferenceValue ViewOf(ReferenceValue collection, SequenceValue content, State state)
    {
        var view = Allocate(content, state);
        state.Views.AddOfCell(collection.Id, view.Id);
        return view;
    }

    // What is in the sequence is made anew too.
    private static void NoteWithin(SequenceValue made, State state)
    {
        foreach (var item in made.Items)
            if (item.Value is ReferenceValue)
                state.Content(item.Value);
    }

    private static void LoseChanges(System.Collections.Immutable.ImmutableDictionary<int, Value> before, State state)
    {
        if (ReferenceEquals(before, state.Heap))
            return;
        foreach (var cell in before)
            if (state.Heap.TryGetValue(cell.Key, out var now) && !ReferenceEquals(now, cell.Value))
            {
                state.Change(new ReferenceValue(cell.Key), cell.Value is SequenceValue ? SequenceValue.Lost : UnknownValue.Instance);
                state.Escape(cell.Value);
                state.Escape(now);
            }
    }

    // The variables of what has been run by then are new in every run.
    private bool IsInScope(ISymbol variable)
    {
        for (var running = frame; running is not null; running = running.Caller)
            if (running.Method is { } method && SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol.OriginalDefinition, method.OriginalDefinition))
                return true;
        return false;
    }
}
