using KubeDsl.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>Queries that are answered at once.</content>
internal sealed partial class Interpreter
{
    /// <summary>The answer of a query that does not wait; null for one that waits, or is not known here.</summary>
    private Value? QueryNow(IMethodSymbol method, Value[] arguments, State state)
    {
        if (state.Items(arguments[0]) is not { } items)
            return null;
        var function = arguments.Length > 1 ? arguments[1] as FunctionValue : null;
        switch (method.Name)
        {
            case "ToArray" or "ToList":
                return Allocate(new SequenceValue(items.Items, items.IsOpen), state);
            case "ToDictionary" when items.IsExact && function is not null && arguments.Length is 2 or 3:
                return ToDictionary(items, function, arguments, state);
            case "Contains" when arguments.Length == 2 && items.IsExact:
                return Truth(AnyOf(items.Items.Select(item => AreEqual(item.Value, arguments[1]))));
            case "Aggregate" when items.IsExact && arguments is [_, { } seed, FunctionValue step]:
                return items.Items.Aggregate(seed, (value, item) => Apply(step, [value, item.Value], state));
        }
        if (!items.IsExact || arguments.Length > 2 || (arguments.Length == 2 && function is null))
            return null;
        return method.Name switch
        {
            "Any" when function is null => ConstantValue.Of(items.Items.Length > 0),
            "Any" => Truth(AnyOf(items.Items.Select(item => TruthOf(Apply(function, [item.Value], state))))),
            "All" when function is not null => Truth(!AnyOf(items.Items.Select(item => !TruthOf(Apply(function, [item.Value], state))))),
            "Count" => Matching(items, function, state) is { } matching ? new ConstantValue(matching.Count, method.ReturnType) : UnknownValue.Instance,
            "First" or "Single" or "Last" => Matching(items, function, state) is { Count: > 0 } matching ? matching[method.Name == "Last" ? matching.Count - 1 : 0] : null,
            "FirstOrDefault" or "SingleOrDefault" or "LastOrDefault" => Matching(items, function, state) switch
            {
                { Count: > 0 } matching => matching[method.Name == "LastOrDefault" ? matching.Count - 1 : 0],
                { } => DefaultOf(method.ReturnType),
                null => null,
            },
            "Sum" or "Max" or "Min" => Total(method, items, function, state),
            _ => null,
        };
    }

    private static bool? AnyOf(IEnumerable<bool?> truths)
    {
        bool? any = false;
        foreach (var truth in truths)
        {
            if (truth == true)
                return true;
            if (truth is null)
                any = null;
        }
        return any;
    }

    /// <summary>The items that a condition holds for; null when that is not known.</summary>
    private List<Value>? Matching(SequenceValue items, FunctionValue? condition, State state)
    {
        var matching = new List<Value>();
        foreach (var item in items.Items)
            switch (condition is null ? true : TruthOf(Apply(condition, [item.Value], state)))
            {
                case true:
                    matching.Add(item.Value);
                    break;
                case null:
                    return null;
            }
        return matching;
    }

    private Value? Total(IMethodSymbol method, SequenceValue items, FunctionValue? function, State state)
    {
        if (method.ReturnType.SpecialType is not (SpecialType.System_Int32 or SpecialType.System_Int64))
            return null;
        var kind = method.Name switch { "Sum" => BinaryOperatorKind.Add, "Max" => BinaryOperatorKind.GreaterThan, _ => BinaryOperatorKind.LessThan };
        object? total = kind == BinaryOperatorKind.Add ? 0 : null;
        foreach (var item in items.Items)
        {
            if ((function is null ? item.Value : Apply(function, [item.Value], state)) is not ConstantValue { Value: { } number } || Numbers.ToLong(number) is null)
                return UnknownValue.Instance;
            total = total is null ? number : Numbers.Combine(kind, number, total) switch { bool isBetter => isBetter ? number : total, var sum => sum };
            if (total is null)
                return UnknownValue.Instance;
        }
        return total is null ? UnknownValue.Instance : ConvertBuiltIn(new ConstantValue(total), method.ReturnType);
    }

    private ReferenceValue ToDictionary(SequenceValue items, FunctionValue key, Value[] arguments, State state)
    {
        var entries = new List<Value>();
        foreach (var item in items.Items)
        {
            var value = arguments.Length == 2 ? item.Value : arguments[2] is FunctionValue held ? Apply(held, [item.Value], state) : null;
            if (value is null || Apply(key, [item.Value], state) is not ConstantValue { Value: string } name)
            {
                state.Escape(items);
                return Allocate(SequenceValue.Lost, state);
            }
            entries.Add(new TupleValue([name, value], isEntry: true));
        }
        return Allocate(SequenceValue.Of(entries), state);
    }

    private static SequenceValue? Distinct(SequenceValue items)
    {
        var kept = new List<SequenceItem>();
        foreach (var item in items.Items)
            switch (AnyOf(kept.Select(other => AreEqual(other.Value, item.Value))))
            {
                case null:
                    return null;
                case false:
                    kept.Add(item);
                    break;
            }
        return new SequenceValue([.. kept]);
    }

    /// <summary>The items in the order of their keys; null for keys whose order depends on the culture or is not known.</summary>
    private static SequenceValue? Ordered(SequenceValue items, Func<Value, Value> keyOf, bool isDescending)
    {
        var keys = items.Items.Select(item => (keyOf(item.Value) as ConstantValue)?.Value).ToArray();
        IOrderedEnumerable<int>? order = null;
        var positions = Enumerable.Range(0, keys.Length);
        if (keys.All(key => key is not null && Numbers.ToLong(key) is not null))
            order = isDescending ? positions.OrderByDescending(i => Numbers.ToLong(keys[i]!)) : positions.OrderBy(i => Numbers.ToLong(keys[i]!));
        else if (keys.All(key => key is string text && text.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9'))))
            order = isDescending ? positions.OrderByDescending(i => (string)keys[i]!, StringComparer.Ordinal) : positions.OrderBy(i => (string)keys[i]!, StringComparer.Ordinal);
        return order is null ? null : new SequenceValue([.. order.Select(i => items.Items[i])]);
    }
}
