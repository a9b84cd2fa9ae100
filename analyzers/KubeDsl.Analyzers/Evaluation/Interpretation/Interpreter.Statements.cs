using KubeDsl.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>Statements.</content>
internal sealed partial class Interpreter
{
    private Flow Run(IOperation? statement, State state)
    {
        Step();
        switch (statement)
        {
            case null or IEmptyOperation or ILocalFunctionOperation:
                return Flow.To(state);
            case IBlockOperation block:
                return RunAll(block.Operations, state);
            case IVariableDeclarationGroupOperation group:
                Declare(group, state);
                return Flow.To(state);
            case IExpressionStatementOperation expression:
                return Evaluate(expression.Operation, state) is NoValue ? Flow.Nowhere : Flow.To(state);
            case IReturnOperation returned:
                return Return(returned, state);
            case IConditionalOperation conditional:
                return If(conditional, state);
            case IForEachLoopOperation loop:
                return ForEach(loop, state);
            case IForLoopOperation loop:
                return For(loop, state);
            case IWhileLoopOperation loop:
                return While(loop, state);
            case ISwitchOperation choice:
                return SwitchStatement(choice, state);
            case IBranchOperation { BranchKind: BranchKind.Break }:
                return new Flow { Break = state };
            case IBranchOperation { BranchKind: BranchKind.Continue }:
                return new Flow { Continue = state };
            case IThrowOperation:
                return Flow.Nowhere;
            case IUsingDeclarationOperation declaration:
                Use(declaration.DeclarationGroup, state);
                return Flow.To(state);
            case IUsingOperation resource:
                return Using(resource, state);
            case ILockOperation gate:
                return Evaluate(gate.LockedValue, state) is NoValue ? Flow.Nowhere : Run(gate.Body, state);
            case ITryOperation attempt:
                return Try(attempt, state);
            case IInvalidOperation:
                Other(statement, state);
                return Flow.To(state);
            default:
                throw new NotUnderstoodException();
        }
    }

    private Flow RunAll(IEnumerable<IOperation> statements, State state)
    {
        var flow = Flow.To(state);
        foreach (var statement in statements)
        {
            if (flow.Next is not { } here)
                break;
            flow = flow.Then(Run(statement, here));
        }
        return flow;
    }

    private void Declare(IVariableDeclarationGroupOperation group, State state)
    {
        foreach (var declaration in group.Declarations)
            foreach (var variable in declaration.Declarators)
            {
                // Another name of a variable or an item: nobody follows where it is changed.
                if (variable.Symbol.RefKind != RefKind.None)
                    throw new NotUnderstoodException();
                state.Set(variable.Symbol, (variable.Initializer ?? declaration.Initializer) is { } initializer ? Evaluate(initializer.Value, state) : UnknownValue.Instance);
            }
    }

    private Flow Return(IReturnOperation returned, State state)
    {
        if (returned.Kind == OperationKind.YieldBreak)
            return new Flow { Exit = state, Result = UnknownValue.Instance };

        var value = returned.ReturnedValue is { } expression ? Evaluate(expression, state) : UnknownValue.Instance;
        if (value is NoValue)
            return Flow.Nowhere;
        if (returned.Kind != OperationKind.YieldReturn)
            return new Flow { Exit = state, Result = value };

        Yield(value, state);
        return Flow.To(state);
    }

    private void Yield(Value value, State state)
    {
        var output = frame.Output ?? throw new NotUnderstoodException();
        state.Change(output, state.Items(output)!.Add(value));
    }

    private Flow If(IConditionalOperation conditional, State state)
    {
        switch (TruthOf(Evaluate(conditional.Condition, state)))
        {
            case true:
                return Run(conditional.WhenTrue, state);
            case false:
                return Run(conditional.WhenFalse, state);
            default:
                var other = state.Fork();
                return Flow.Either(Run(conditional.WhenTrue, state), Run(conditional.WhenFalse, other));
        }
    }

    private Flow SwitchStatement(ISwitchOperation choice, State state)
    {
        var value = Evaluate(choice.Value, state);
        var flow = Flow.Nowhere;
        ISwitchCaseOperation? whenNone = null;
        var mayReach = true;
        foreach (var section in choice.Cases)
        {
            bool? matches = false;
            foreach (var clause in section.Clauses)
            {
                if (clause is IDefaultCaseClauseOperation)
                    whenNone = section;
                var one = clause switch
                {
                    ISingleValueCaseClauseOperation single => AreEqual(value, Evaluate(single.Value, state)),
                    IPatternCaseClauseOperation pattern => And(Matches(value, pattern.Pattern, state), pattern.Guard is null ? true : TruthOf(Evaluate(pattern.Guard, state))),
                    IDefaultCaseClauseOperation => false,
                    _ => null,
                };
                matches = matches == true || one == true ? true : matches is null || one is null ? null : false;
            }
            if (matches == false)
                continue;
            flow = Flow.Either(flow, RunAll(section.Body, state.Fork()));
            if (matches == true)
            {
                mayReach = false;
                break;
            }
        }
        if (mayReach)
            flow = Flow.Either(flow, whenNone is null ? Flow.To(state.Fork()) : RunAll(whenNone.Body, state.Fork()));
        return new Flow { Next = Joining.Of(flow.Next, flow.Break), Continue = flow.Continue, Exit = flow.Exit, Result = flow.Result };
    }

    private static bool? And(bool? left, bool? right) => left == false || right == false ? false : left is null || right is null ? null : true;
}
