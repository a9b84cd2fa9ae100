using KubeDsl.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>What may be left in the middle.</content>
internal sealed partial class Interpreter
{
    private Flow Try(ITryOperation attempt, State state)
    {
        var before = state.Fork();
        var flow = Run(attempt.Body, state);
        foreach (var handler in attempt.Catches)
        {
            // It may have been left anywhere.
            var interrupted = before.Fork();
            foreach (var variable in source.AssignedIn(attempt.Body))
                if (interrupted.Locals.TryGetValue(variable, out var old))
                {
                    interrupted.Escape(old);
                    interrupted.Reassign(variable, UnknownValue.Instance);
                }
            foreach (var end in new[] { flow.Next, flow.Break, flow.Continue, flow.Exit })
                if (end is not null)
                    LoseDifferences(interrupted, end);
            if (flow is { Next: null, Break: null, Continue: null, Exit: null })
                throw new NotUnderstoodException();
            if (handler.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation caught)
                interrupted.Set(caught.Symbol, UnknownValue.Instance);
            if (handler.Filter is not null && TruthOf(Evaluate(handler.Filter, interrupted)) == false)
                continue;
            flow = Flow.Either(flow, Run(handler.Handler, interrupted));
        }
        return attempt.Finally is { } always ? Finally(flow, always) : flow;
    }

    private static void LoseDifferences(State state, State after)
    {
        foreach (var cell in state.Heap)
            if (after.Heap.TryGetValue(cell.Key, out var changed) && !ReferenceEquals(changed, cell.Value))
            {
                state.Escape(changed);
                state.Change(new ReferenceValue(cell.Key), cell.Value is SequenceValue ? SequenceValue.Lost : UnknownValue.Instance);
                state.Escape(cell.Value);
            }
    }

    /// <summary>Something to be closed at the end: only what is not of this compilation is sure to change nothing that is known.</summary>
    private void Use(IVariableDeclarationGroupOperation variables, State state)
    {
        Declare(variables, state);
        foreach (var declaration in variables.Declarations)
            foreach (var variable in declaration.Declarators)
                if (state.Content(state.Get(variable.Symbol)) is RecordValue)
                    throw new NotUnderstoodException();
    }

    private Flow Using(IUsingOperation resource, State state)
    {
        if (resource.Resources is IVariableDeclarationGroupOperation variables)
        {
            Use(variables, state);
            return Run(resource.Body, state);
        }
        var used = Evaluate(resource.Resources, state);
        return used is NoValue ? Flow.Nowhere : state.Content(used) is RecordValue ? throw new NotUnderstoodException() : Run(resource.Body, state);
    }

    /// <summary>Every way out leads through the block at the end.</summary>
    private Flow Finally(Flow flow, IBlockOperation block)
    {
        State? Through(State? way)
        {
            if (way is null)
                return null;
            var end = Run(block, way);
            return end is { Break: null, Continue: null, Exit: null } ? end.Next : throw new NotUnderstoodException();
        }

        return new Flow { Next = Through(flow.Next), Break = Through(flow.Break), Continue = Through(flow.Continue), Exit = Through(flow.Exit), Result = flow.Result };
    }
}
