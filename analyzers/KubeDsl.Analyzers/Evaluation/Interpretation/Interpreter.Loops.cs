using KubeDsl.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>Loops: over what is known, turn by turn; over what is not, one turn that stands for all.</content>
internal sealed partial class Interpreter
{
    private const int TurnLimit = 10_000;

    private Flow ForEach(IForEachLoopOperation loop, State state)
    {
        var collection = Evaluate(loop.Collection, state);
        var items = loop.IsAsynchronous ? null : collection is ConstantValue { Value: string text } ? SequenceValue.Of(text.Select(letter => new ConstantValue(letter))) : state.Items(collection);
        var left = Flow.To(state);
        State? broken = null;
        foreach (var item in items?.Items ?? [])
        {
            if (left.Next is not { } here)
                break;

            // The turns before have changed what the items are made from.
            if (collection is ReferenceValue view && here.Items(view) is { IsLost: true } lost)
            {
                items = lost;
                break;
            }
            var without = item.IsCertain ? null : here.Fork();
            var turn = Turn(loop.Body, here, way => Bind(loop, item.Value, way));
            broken = Joining.Of(broken, turn.Break);
            left = left.Then(new Flow { Next = Joining.Of(turn.Next, without), Exit = turn.Exit, Result = turn.Result });
        }
        if (left.Next is { } end && items is not { IsOpen: false })
            left = left.Then(AnyTurns(loop, end, way => Turn(loop.Body, way, inner => Bind(loop, UnknownValue.Instance, inner))));
        return new Flow { Next = Joining.Of(left.Next, broken), Exit = left.Exit, Result = left.Result };
    }

    private void Bind(IForEachLoopOperation loop, Value item, State state)
    {
        if (loop.LoopControlVariable is IVariableDeclaratorOperation variable)
            state.Set(variable.Symbol, item);
        else
            Assign(loop.LoopControlVariable, item, state);
    }

    private Flow For(IForLoopOperation loop, State state)
    {
        var before = RunAll(loop.Before, state);
        return before.Next is { } start
            ? before.Then(Repeat(loop, loop.Condition, loop.Body, loop.AtLoopBottom, start, conditionFirst: true))
            : before;
    }

    private Flow While(IWhileLoopOperation loop, State state) =>
        loop.ConditionIsUntil ? throw new NotUnderstoodException() : Repeat(loop, loop.Condition, loop.Body, [], state, loop.ConditionIsTop);

    private Flow Repeat(ILoopOperation loop, IOperation? condition, IOperation body, IReadOnlyCollection<IOperation> bottom, State state, bool conditionFirst)
    {
        var left = Flow.To(state);
        State? broken = null;
        for (var turns = 0; left.Next is { } here; turns++)
        {
            if (conditionFirst || turns > 0)
            {
                var goesOn = condition is null ? true : TruthOf(Evaluate(condition, here));
                if (goesOn == false)
                    break;
                if (goesOn is null || turns >= TurnLimit)
                {
                    left = left.Then(AnyTurns(loop, here, way => Again(Around(body, bottom, way), condition)));
                    break;
                }
            }
            var turn = Around(body, bottom, here);
            broken = Joining.Of(broken, turn.Break);
            left = left.Then(new Flow { Next = turn.Next, Exit = turn.Exit, Result = turn.Result });
        }
        return new Flow { Next = Joining.Of(left.Next, broken), Exit = left.Exit, Result = left.Result };
    }

    // Before the next turn the condition is asked again, which may change things.
    private Flow Again(Flow turn, IOperation? condition)
    {
        if (condition is not null && turn.Next is { } end)
            Evaluate(condition, end);
        return turn;
    }

    private Flow Around(IOperation body, IEnumerable<IOperation> bottom, State state)
    {
        var turn = Turn(body, state, static _ => { });
        return turn.Next is { } end ? turn.Then(RunAll(bottom, end)) : turn;
    }

    private Flow Turn(IOperation body, State state, Action<State> bind)
    {
        bind(state);
        var flow = Run(body, state);
        return new Flow { Next = Joining.Of(flow.Next, flow.Continue), Break = flow.Break, Exit = flow.Exit, Result = flow.Result };
    }

    /// <summary>No turn, or any number of turns of which nothing in particular is known: one turn stands for each of them.</summary>
    private Flow AnyTurns(ILoopOperation loop, State state, Func<State, Flow> turn)
    {
        foreach (var variable in source.AssignedIn(loop))
            if (state.Locals.TryGetValue(variable, out var old))
            {
                state.Escape(old);
                state.Reassign(variable, UnknownValue.Instance);
            }

        for (var round = 0; round < 4; round++)
        {
            var stable = unstable.Count;
            var trial = turn(state.Fork());
            if (!Widen(state, trial.Next) & !Widen(state, trial.Break) && unstable.Count == stable)
            {
                var after = Joining.Of(trial.Next, trial.Break);
                return new Flow { Next = Joining.Of(state, after), Exit = trial.Exit, Result = trial.Result };
            }
        }
        throw new NotUnderstoodException();
    }

    /// <summary>Makes what a turn changes unknown in advance; false when that is done already.</summary>
    private static bool Widen(State state, State? after)
    {
        var widened = false;
        if (after is null)
            return false;
        foreach (var cell in state.Heap)
        {
            if (!after.Heap.TryGetValue(cell.Key, out var changed) || ReferenceEquals(changed, cell.Value))
                continue;
            var wide = cell.Value is SequenceValue old
                ? changed is SequenceValue grown && IsGrown(old, grown) ? old.AsOpen() : SequenceValue.Lost
                : (Value)UnknownValue.Instance;
            if (ReferenceEquals(wide, cell.Value))
                continue;
            state.Escape(cell.Value);
            state.Escape(changed);
            state.Change(new ReferenceValue(cell.Key), wide);
            widened = true;
        }
        return widened;
    }

    private static bool IsGrown(SequenceValue old, SequenceValue grown) =>
        !grown.IsLost && grown.Items.Length >= old.Items.Length && old.Items.AsEnumerable().SequenceEqual(grown.Items.Take(old.Items.Length));
}
