using KubeDsl.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>LINQ. What is not known to be in a sequence stands as one item that may be there.</content>
internal sealed partial class Interpreter
{
    private Value? Query(IMethodSymbol method, Value[] arguments, IInvocationOperation call, State state)
    {
        switch (method.Name)
        {
            case "Range" when arguments is [ConstantValue { Value: int first }, ConstantValue { Value: int count }] && count is >= 0 and <= TurnLimit:
                CountSteps(count);
                return SequenceValue.Of(Enumerable.Range(first, count).Select(number => (Value)new ConstantValue(number, method.Parameters[0].Type)));
            case "Repeat" when arguments is [{ } repeated, ConstantValue { Value: int times }] && times is >= 0 and <= TurnLimit:
                CountSteps(times);
                return SequenceValue.Of(Enumerable.Repeat(repeated, times));
            case "Empty":
                return SequenceValue.Empty;
        }
        if (arguments.Length == 0)
            return null;
        if (QueryNow(method, arguments, state) is { } answer)
            return answer;

        SequenceValue? made = null;
        var view = Lazily(state, () =>
        {
            made = QueryLater(method, arguments, state);
            return made ?? SequenceValue.Lost;
        });
        if (made is not null)
            return view;

        // The query does not change what it is asked of, but hands on what is in it.
        foreach (var argument in arguments)
            if (state.Items(argument) is { } asked)
                state.Escape(asked);
            else
                state.Escape(argument);
        return method.ReturnType is INamedTypeSymbol { Name: "IEnumerable", TypeArguments.Length: 1 } ? SequenceValue.Open : UnknownValue.Instance;
    }

    /// <summary>A query that is not run before it is enumerated; null for one that is not known here.</summary>
    private SequenceValue? QueryLater(IMethodSymbol method, Value[] arguments, State state)
    {
        var items = state.Items(arguments[0]) ?? SequenceValue.Open;
        var function = arguments.Length > 1 ? arguments[1] as FunctionValue : null;
        switch (method.Name)
        {
            case "Select" when function is not null:
                return Select(items, function, state);
            case "SelectMany" when function is not null && arguments.Length == 2:
                return Flatten(Select(items, function, state), state);
            case "SelectMany" when function is not null && arguments is [_, _, FunctionValue pair]:
                return Flatten(Select(items, function, state), state, items, pair);
            case "Where" when function is not null:
                return Where(items, function, state);
            case "Concat":
                return items.AddRange(state.Items(arguments[1]) ?? SequenceValue.Open);
            case "Append":
                return items.Add(arguments[1]);
            case "Prepend":
                return new SequenceValue(items.Items.Insert(0, new SequenceItem(arguments[1])), items.IsOpen);
            case "AsEnumerable" or "Cast":
                return items;
            case "OfType" when method.TypeArguments is [var wanted]:
                return OfType(items, wanted, state);
            case "Reverse" when !items.IsOpen:
                return new SequenceValue([.. items.Items.Reverse()]);
            case "Zip" when items.IsExact && arguments.Length < 4 && state.Items(arguments[1]) is { IsExact: true } others && (arguments.Length == 2 || arguments[2] is FunctionValue):
                return Zip(items, others, arguments.Length > 2 ? arguments[2] as FunctionValue : null, state);
            case "Skip" when items.IsExact && arguments[1] is ConstantValue { Value: int skipped }:
                return new SequenceValue([.. items.Items.Skip(skipped)]);
            case "Take" when items.IsExact && arguments[1] is ConstantValue { Value: int taken }:
                return new SequenceValue([.. items.Items.Take(taken)]);
            case "Distinct" when arguments.Length == 1 && items is { IsExact: true, Items.Length: < 1_000 }:
                return Distinct(items);
            case "Order" or "OrderDescending" when arguments.Length == 1 && items.IsExact:
                return Ordered(items, item => item, method.Name == "OrderDescending");
            case "OrderBy" or "OrderByDescending" when arguments.Length == 2 && function is not null && items.IsExact:
                return Ordered(items, item => Apply(function, [item], state), method.Name == "OrderByDescending");
            case "DefaultIfEmpty" when arguments.Length == 2 && items.IsExact:
                return items.Items.Length == 0 ? items.Add(arguments[1]) : items;
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

    /// <summary>The items of sequences, one after the other; with <paramref name="pair"/>, what it makes of each with the item that its sequence was made of.</summary>
    private SequenceValue Flatten(SequenceValue items, State state, SequenceValue? outer = null, FunctionValue? pair = null)
    {
        if (outer is not null && outer.Items.Length != items.Items.Length)
            return SequenceValue.Open;
        var flat = SequenceValue.Empty;
        for (var i = 0; i < items.Items.Length; i++)
        {
            var item = items.Items[i];
            if (state.Items(item.Value) is not { } inner)
            {
                flat = flat.AsOpen();
                continue;
            }
            if (pair is not null && outer is not null)
                inner = new SequenceValue(
                    [.. inner.Items.Select(one => one with { Value = Sometimes(one.IsCertain && item.IsCertain, state, way => Apply(pair, [outer.Items[i].Value, one.Value], way)) }).Where(one => one.Value is not NoValue)],
                    inner.IsOpen);
            flat = flat.AddRange(item.IsCertain ? inner : new SequenceValue([.. inner.Items.Select(one => one with { IsCertain = false })], isOpen: true));
        }
        return items.IsOpen ? flat.AsOpen() : flat;
    }

    private SequenceValue Where(SequenceValue items, FunctionValue function, State state)
    {
        var kept = new List<SequenceItem>();
        for (var i = 0; i < items.Items.Length; i++)
        {
            var item = items.Items[i];
            var position = items.IsExact ? new ConstantValue(i) : (Value)UnknownValue.Instance;
            var truth = TruthOf(Sometimes(item.IsCertain, state, way => Apply(function, [item.Value, position], way)));
            if (truth != false)
                kept.Add(item with { IsCertain = item.IsCertain && truth == true });
        }
        return new SequenceValue([.. kept], items.IsOpen);
    }

    private static SequenceValue OfType(SequenceValue items, ITypeSymbol wanted, State state) => new(
        [.. items.Items
            .Select(item => (item, isOf: IsOf(item.Value, wanted, state)))
            .Where(pair => pair.isOf != false)
            .Select(pair => pair.item with { IsCertain = pair.item.IsCertain && pair.isOf == true })],
        items.IsOpen);

    private SequenceValue Zip(SequenceValue left, SequenceValue right, FunctionValue? function, State state) => SequenceValue.Of(
        left.Items.Zip(right.Items, (a, b) => function is null ? new TupleValue([a.Value, b.Value]) : Apply(function, [a.Value, b.Value], state)).ToArray());
}
