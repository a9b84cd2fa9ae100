using KubeDsl.Analyzers.Evaluation.Memory;
using KubeDsl.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>Bodies that are lists: of the items, which know nothing of each other, those are run that are new.</content>
internal sealed partial class Interpreter
{
    /// <summary>Runs a method whose body is a list, of which everything is known that it depends on; null for any other.</summary>
    private Value? RunList(string key, IMethodSymbol method, IReadOnlyList<Value> arguments, State state)
    {
        if (source.BodyIdOf(method) is not { } body
            || source.Items.Of(body) is not { } items
            || !(items.AreYielded || IsFollowedCollection(method.ReturnType)))
            return null;

        var unknown = new List<int>();
        for (var i = 0; i < items.Count; i++)
            if (items.IsUnfinished(i) || source.Surroundings.Find(KeyOf(i), source.Texts.TextOf) is not { Finding: KeptCall })
                unknown.Add(i);
        if (source.Items.OperationsOf(method, body, unknown, cancellation) is not { } operations)
            return null;

        recording.Bodies.Add(body);
        return Call(method, RunItems, null, WithArguments(State.NoLocals, method, arguments), items.AreYielded, arguments, state);

        string KeyOf(int item) => $"{key} item {items.NameOf(item)}";

        Flow RunItems(State inner)
        {
            Step();
            var returned = SequenceValue.Empty;
            for (var i = 0; i < items.Count; i++)
            {
                Step();
                var item = i;
                var value = items.IsUnfinished(i) ? RunItem(item, inner) : Remember(KeyOf(i), inner, () => RunItem(item, inner))!;
                if (!items.AreYielded)
                    returned = Add(returned, value, items[i], inner);
                else if (value is NoValue)
                    return Flow.Nowhere;
                else
                    Yield(value, inner);
            }
            return items.AreYielded ? Flow.To(inner) : new Flow { Exit = inner, Result = Allocate(returned, inner) };
        }

        Value RunItem(int item, State inner)
        {
            var operation = operations(item);
            return Evaluate(operation is ISpreadOperation spread ? spread.Operand : operation, inner);
        }
    }

    private static SequenceValue Add(SequenceValue items, Value value, SyntaxNode element, State state) =>
        element is not Microsoft.CodeAnalysis.CSharp.Syntax.SpreadElementSyntax ? items.Add(value)
        : state.Items(value) is { } inner ? items.AddRange(inner)
        : items.AsOpen();
}
