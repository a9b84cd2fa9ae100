using System.Globalization;
using System.Reflection;
using KubeDsl.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>The part of the .NET library that manifests are commonly written with.</content>
internal sealed partial class Interpreter
{
    private static readonly HashSet<string> PureTextMethods =
    [
        "Replace", "Trim", "TrimStart", "TrimEnd", "ToLowerInvariant", "ToUpperInvariant", "Substring", "PadLeft", "PadRight", "Insert", "Remove",
        "Contains", "IsNullOrEmpty", "IsNullOrWhiteSpace", "Concat",
    ];

    /// <summary>The result of a library method; null for one that is not known here.</summary>
    private Value? InvokeKnown(IMethodSymbol method, Value? self, Value[] arguments, IInvocationOperation call, State state)
    {
        var type = method.ContainingType;
        switch (type.ContainingNamespace?.ToDisplayString())
        {
            case "System.Linq" when type.Name == "Enumerable":
                return Query(method, arguments, call, state);
            case "System" when type.SpecialType == SpecialType.System_String:
                return InvokeOnText(method, self, arguments, call, state);
            case "System" when type.Name == "TimeSpan" && method is { IsStatic: true, Parameters.Length: 1 } && arguments[0] is ConstantValue { Value: { } amount } && IsNumber(amount):
                return Span(method.Name, System.Convert.ToDouble(amount, CultureInfo.InvariantCulture));
            case "System" when type.Name == "Array" && method.Name == "Empty":
                return SequenceValue.Empty;
            case "System" when type.Name == "Math" && method.Name is "Max" or "Min" && arguments is [ConstantValue { Value: { } a }, ConstantValue { Value: { } b }] && IsNumber(a) && IsNumber(b):
                return Numbers.Combine(BinaryOperatorKind.LessThan, a, b) is bool isLess ? arguments[isLess == (method.Name == "Min") ? 0 : 1] : null;
            case "System.Collections.Generic" when self is ReferenceValue reference && state.Items(reference) is { } items && type.Name is "List" or "Dictionary" or "ICollection" or "IList" or "IDictionary":
                return ChangeCollection(method, reference, items, arguments, state);
        }
        if (method is { Name: "ToString", Parameters.Length: 0 } && self is ConstantValue { Value: not null } or NodeValue { Node: KubeDsl.Manifests.ScalarNode })
            return TextOf(self!) is { } text ? new ConstantValue(text, method.ReturnType, call.Syntax) : UnknownValue.Instance;
        if (method is { Name: "Equals", Parameters.Length: 1 } && self is ConstantValue && !type.IsReferenceType)
            return Truth(AreEqual(self, arguments[0]));
        return null;
    }

    private static Value? Span(string method, double amount)
    {
        try
        {
            return method switch
            {
                "FromDays" => new ConstantValue(TimeSpan.FromDays(amount)),
                "FromHours" => new ConstantValue(TimeSpan.FromHours(amount)),
                "FromMinutes" => new ConstantValue(TimeSpan.FromMinutes(amount)),
                "FromSeconds" => new ConstantValue(TimeSpan.FromSeconds(amount)),
                "FromMilliseconds" => new ConstantValue(TimeSpan.FromMilliseconds(amount)),
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static Value? InvokeOnText(IMethodSymbol method, Value? self, Value[] arguments, IInvocationOperation call, State state)
    {
        if (method.Name == "Join" && arguments is [ConstantValue { Value: string separator }, { } joined] && state.Items(joined) is { IsExact: true } parts)
        {
            var texts = parts.Items.Select(item => TextOf(item.Value)).ToArray();
            return texts.Contains(null) ? UnknownValue.Instance : new ConstantValue(string.Join(separator, texts), method.ReturnType, call.Syntax);
        }
        if (method.Name is "Equals" && method.Parameters.Length == (method.IsStatic ? 2 : 1))
            return Truth(method.IsStatic ? AreEqual(arguments[0], arguments[1]) : AreEqual(self!, arguments[0]));
        var isOrdinal = method.Name is "StartsWith" or "EndsWith" && method.Parameters is [{ Type.SpecialType: SpecialType.System_Char }];
        if (!isOrdinal && !PureTextMethods.Contains(method.Name))
            return null;
        if ((!method.IsStatic && self is not ConstantValue { Value: string }) || arguments.Any(argument => argument is not ConstantValue { Value: string or int or char }))
            return UnknownValue.Instance;

        var values = arguments.Select(argument => ((ConstantValue)argument).Value!).ToArray();
        var found = typeof(string).GetMethod(method.Name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static, null, [.. values.Select(value => value.GetType())], null);
        if (found is null || found.GetParameters().Length != values.Length)
            return UnknownValue.Instance;
        try
        {
            return new ConstantValue(found.Invoke((self as ConstantValue)?.Value, values), method.ReturnType, call.Syntax);
        }
        catch (TargetInvocationException)
        {
            return UnknownValue.Instance;
        }
    }

    private static Value? ChangeCollection(IMethodSymbol method, ReferenceValue reference, SequenceValue items, Value[] arguments, State state)
    {
        switch (method.Name)
        {
            case "Add" when arguments.Length == 1:
                ThrowIfViewed(items);
                state.Change(reference, items.Add(arguments[0]));
                return UnknownValue.Instance;
            case "Add" when arguments.Length == 2:
                ThrowIfViewed(items);
                state.Change(reference, items.Add(new TupleValue(arguments, isEntry: true)));
                return UnknownValue.Instance;
            case "AddRange" when arguments.Length == 1:
                ThrowIfViewed(items);
                state.Change(reference, state.Items(arguments[0]) is { } more ? items.AddRange(more) : items.AsOpen());
                return UnknownValue.Instance;
            case "Clear" when !items.IsLost:
                ThrowIfViewed(items);
                state.Change(reference, SequenceValue.Empty);
                return UnknownValue.Instance;
            case "ToArray" or "AsReadOnly":
                return new SequenceValue(items.Items, items.IsOpen);
            case "ContainsKey" when items.IsExact && arguments[0] is ConstantValue:
                return Truth(items.Items.Any(item => item.Value is TupleValue { IsEntry: true } entry && AreEqual(entry.Items[0], arguments[0]) == true) ? true : null);
            default:
                return null;
        }
    }
}
