using KubeDsl.Analyzers.Evaluation.Values;

namespace KubeDsl.Analyzers.Evaluation;

/// <summary>Where control may go after a statement, and with what state; null where it does not go.</summary>
internal readonly struct Flow
{
    public static Flow Nowhere => default;

    public State? Next { get; init; }

    public State? Break { get; init; }

    public State? Continue { get; init; }

    public State? Exit { get; init; }

    /// <summary>What is returned on exit.</summary>
    public Value? Result { get; init; }

    public static Flow To(State next) => new() { Next = next };

    /// <summary>Either of two flows.</summary>
    public static Flow Either(Flow left, Flow right)
    {
        var exit = Joining.Of(left.Exit, right.Exit);
        return new()
        {
            Next = Joining.Of(left.Next, right.Next),
            Break = Joining.Of(left.Break, right.Break),
            Continue = Joining.Of(left.Continue, right.Continue),
            Exit = exit,
            Result = left.Result is null || right.Result is null ? left.Result ?? right.Result : Joining.Of(left.Result, right.Result, exit!),
        };
    }

    /// <summary>The flow of a statement and of the one that follows it: the other ways out of this one stay.</summary>
    public Flow Then(Flow following) => Either(new Flow { Break = Break, Continue = Continue, Exit = Exit, Result = Result }, following);
}
