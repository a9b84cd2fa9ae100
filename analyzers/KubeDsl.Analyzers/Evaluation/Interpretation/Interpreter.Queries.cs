using KubeDsl.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>LINQ. What is not known to be in a sequence stands as one item that may be there.</content>
internal sealed partial class Interpreter
{
    private Value? Query(IMethodSymbol method, Value[] arguments, IInvocationOperation call, State state)
    {
        if (method.Name == "Range" && arguments is [ConstantValue { Value: int first }, ConstantValue { Value: int count }] && count is >= 0 and <= TurnLimit)
            return SequenceValue.Of(Enumerable.Range(first, count).Select(number => (Value)new ConstantValue(number, method.Parameters[0].Type)));
        if (method.Name == "Repeat" && arguments is [{ } repeated, ConstantValue { Value: int times }] && times is >= 0 and <= TurnLimit)
            return SequenceValue.Of(Enumerable.Repeat(repeated, times));
        if (method.Name == "Empty")
            return SequenceValue.Empty;
        if (arguments.Length == 0)
            return null;

        if (arguments[0] is ReferenceValue viewed && state.Items(viewed) is { } cell && method.Name is not ("ToList" or "ToArray" or "Count" or "Any" or "First" or "Last"))
            state.Change(viewed, cell.AsViewed());
        var items = state.Items(arguments[0]) ?? SequenceValue.Open;
        var function = arguments.Length > 1 ? arguments[1] as FunctionValue : null;
        switch (method.Name)
        {
            case "Select" when function is not null:
                return Select(items, function, state);
            case "SelectMany" when function is not null && arguments.Length == 2:
                return Flatten(Select(items, function, state), state);
            case "Where" when function is not null:
                return Where(items, function, state);
            case "Concat":
                return items.AddRange(state.Items(arguments[1]) ?? SequenceValue.Open);
            case "Append":
                return items.Add(arguments[1]);
            case "Prepend":
                return new SequenceValue(items.Items.Insert(0, new SequenceItem(arguments[1])), items.IsOpen);
            case "ToArray" or "ToList":
                return Allocate(new SequenceValue(items.Items, items.IsOpen), state);
            case "AsEnumerable" or "Cast":
                return new SequenceValue(items.Items, items.IsOpen);
            case "OfType" when method.TypeArguments is [var wanted]:
                return OfType(items, wanted);
            case "Reverse" when !items.IsOpen:
                return new SequenceValue([.. items.Items.Reverse()]);
            case "Zip" when items.IsExact && state.Items(arguments[1]) is { IsExact: true } others:
                return Zip(items, others, arguments.Length > 2 ? arguments[2] as FunctionValue : null, state);
            case "Count" or "Any" when arguments.Length == 1 && items.IsExact:
                return method.Name == "Count" ? new ConstantValue(items.Items.Length, method.ReturnType) : ConstantValue.Of(items.Items.Length > 0);
            case "First" or "Single" or "Last" when arguments.Length == 1 && items is { IsExact: true, Items.Length: > 0 }:
                return items.Items[method.Name == "Last" ? items.Items.Length - 1 : 0].Value;
            case "Aggregate" when items.IsExact && arguments is [_, { } seed, FunctionValue step]:
                return items.Items.Aggregate(seed, (value, item) => Apply(step, [value, item.Value], state));
            default:
                return null;
        }
    }

    private SequenceValue Select(SequenceValue items, FunctionValue function, State state)
    {
        var position = 0;
        var isExact = true;
        var made = new List<SequenceItem>();
        foreach (var item in items.Items)
        {
            isExact &= item.IsCertain && !items.IsOpen;
            made.Add(item with { Value = Sometimes(item.IsCertain, state, way => Apply(function, [item.Value, isExact ? new ConstantValue(position) : UnknownValue.Instance], way)) });
            position++;
        }
        if (items.IsOpen)
            made.Add(new SequenceItem(Sometimes(false, state, way => Apply(function, [UnknownValue.Instance, UnknownValue.Instance], way)), IsCertain: false));
        return new SequenceValue([.. made.Where(item => item.Value is not NoValue)], items.IsOpen);
    }

    // What happens under some circumstances only may also not have happened.
    private static Value Sometimes(bool isCertain, State state, Func<State, Value> run)
    {
        if (isCertain)
            return run(state);
        var way = state.Fork();
        var value = run(way);
        state.Become(Joining.Of(state.Fork(), way)!);
        return value;
    }

    private static SequenceValue Flatten(SequenceValue items, State state)
    {
        var flat = SequenceValue.Empty;
        foreach (var item in items.Items)
        {
            if (state.Items(item.Value) is not { } inner)
                flat = flat.AsOpen();
            else
                flat = flat.AddRange(item.IsCertain ? inner : new SequenceValue([.. inner.Items.Select(one => one with { IsCertain = false })], isOpen: true));
        }
        return items.IsOpen ? flat.AsOpen() : flat;
    }

    private SequenceValue Where(SequenceValue items, FunctionValue function, State state)
    {
        var kept = new List<SequenceItem>();
        foreach (var item in items.Items)
        {
            var truth = TruthOf(Sometimes(item.IsCertain, state, way => Apply(function, [item.Value, UnknownValue.Instance], way)));
            if (truth != false)
                kept.Add(item with { IsCertain = item.IsCertain && truth == true });
        }
        return new SequenceValue([.. kept], items.IsOpen);
    }

    private static SequenceValue OfType(SequenceValue items, ITypeSymbol wanted) => new(
        [.. items.Items
            .Select(item => (item, isOf: IsOf(item.Value, wanted)))
            .Where(pair => pair.isOf != false)
            .Select(pair => pair.item with { IsCertain = pair.item.IsCertain && pair.isOf == true })],
        items.IsOpen);

    private SequenceValue Zip(SequenceValue left, SequenceValue right, FunctionValue? function, State state) => SequenceValue.Of(
        left.Items.Zip(right.Items, (a, b) => function is null ? new TupleValue([a.Value, b.Value]) : Apply(function, [a.Value, b.Value], state)).ToArray());
}
