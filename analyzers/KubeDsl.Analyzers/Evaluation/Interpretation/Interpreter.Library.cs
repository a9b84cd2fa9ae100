using System.Globalization;
using KubeDsl.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>The part of the .NET library that manifests are commonly written with.</content>
internal sealed partial class Interpreter
{
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
            case "System" when type.Name == "Math" && method.Name == "Abs" && arguments is [ConstantValue { Value: int and > int.MinValue and var signed }]:
                return new ConstantValue(Math.Abs(signed), method.ReturnType, call.Syntax);
            case "System" when type.Name == "Math" && method.Name == "Clamp" && arguments is [ConstantValue { Value: int clamped }, ConstantValue { Value: int low }, ConstantValue { Value: int high }] && low <= high:
                return new ConstantValue(Math.Min(Math.Max(clamped, low), high), method.ReturnType, call.Syntax);
            case "System" when type.SpecialType == SpecialType.System_Int32 && method.Name == "Parse" && arguments is [ConstantValue { Value: string digits }]:
                return digits.Length is > 0 and < 10 && digits.All(digit => digit is >= '0' and <= '9') ? new ConstantValue(int.Parse(digits, CultureInfo.InvariantCulture), method.ReturnType, call.Syntax) : UnknownValue.Instance;
            case "System" when method.Name == "GetValueOrDefault" && self is ConstantValue { Value: not null }:
                return self;
            case "System.Collections.Generic" when self is ReferenceValue reference && state.Items(reference) is { } items && type.Name is "List" or "Dictionary" or "ICollection" or "IList" or "IDictionary" or "IReadOnlyDictionary":
                return ChangeCollection(method, reference, items, arguments, call, state);
            case "System.Collections.Generic" when type.Name == "CollectionExtensions" && method.Name == "GetValueOrDefault" && state.Items(arguments[0]) is { } entries && EntryOf(entries, arguments[1]) is { } at:
                return at >= 0 ? ((TupleValue)entries.Items[at].Value).Items[1] : arguments.Length > 2 ? arguments[2] : DefaultOf(method.ReturnType);
        }
        if (method is { Name: "ToString", Parameters.Length: 0 } && self is ConstantValue { Value: not null } or NodeValue { Node: KubeDsl.Manifests.ScalarNode })
            return TextOf(self!) is { } text ? new ConstantValue(text, method.ReturnType, call.Syntax) : UnknownValue.Instance;
        if (method is { Name: "ToString", Parameters: [{ Type.SpecialType: SpecialType.System_String }] } && self is ConstantValue { Value: int } && arguments is [ConstantValue { Value: string format }])
            return Texts.Formatted(self, format, TextOf) is { } formatted ? new ConstantValue(formatted, method.ReturnType, call.Syntax) : UnknownValue.Instance;
        if (method is { Name: "Equals", Parameters: [{ Type.SpecialType: not SpecialType.System_Object }] } && self is ConstantValue && !type.IsReferenceType)
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

    private Value? ChangeCollection(IMethodSymbol method, ReferenceValue reference, SequenceValue items, Value[] arguments, IInvocationOperation call, State state)
    {
        switch (method.Name)
        {
            case "Add" when arguments.Length == 1:
                state.Change(reference, items.Add(arguments[0]));
                return UnknownValue.Instance;
            case "Add" when arguments.Length == 2:
                state.Change(reference, items.Add(new TupleValue(arguments, isEntry: true)));
                return UnknownValue.Instance;
            case "AddRange" when arguments.Length == 1:
                state.Change(reference, state.Items(arguments[0]) is { } more ? items.AddRange(more) : items.AsOpen());
                return UnknownValue.Instance;
            case "Clear" when !items.IsLost:
                state.Change(reference, SequenceValue.Empty);
                return UnknownValue.Instance;
            case "ToArray":
                return Allocate(new SequenceValue(items.Items, items.IsOpen), state);
            case "AsReadOnly":
                return ViewOf(reference, new SequenceValue(items.Items, items.IsOpen), state);
            case "ContainsKey":
                return Truth(EntryOf(items, arguments[0]) is { } found ? found >= 0 : null);
            case "TryGetValue" when arguments.Length == 2 && EntryOf(items, arguments[0]) is { } at:
                Assign(call.Arguments.First(argument => argument.Parameter?.Ordinal == 1).Value, at >= 0 ? ((TupleValue)items.Items[at].Value).Items[1] : DefaultOf(method.Parameters[1].Type), state);
                return ConstantValue.Of(at >= 0);
            case "Contains" when arguments.Length == 1:
                return Truth(items.IsExact ? AnyOf(items.Items.Select(item => AreEqual(item.Value, arguments[0]))) : null);
            case "IndexOf" or "BinarySearch" or "LastIndexOf":
                return UnknownValue.Instance;
            case "Reverse" when arguments.Length == 0 && items.IsExact:
                state.Change(reference, new SequenceValue([.. items.Items.Reverse()]));
                return UnknownValue.Instance;
            case "Insert" when items.IsExact && arguments is [ConstantValue { Value: int position }, _] && position >= 0 && position <= items.Items.Length:
                state.Change(reference, new SequenceValue(items.Items.Insert(position, new SequenceItem(arguments[1]))));
                return UnknownValue.Instance;
            case "RemoveAt" when items.IsExact && arguments is [ConstantValue { Value: int position }] && position >= 0 && position < items.Items.Length:
                state.Change(reference, new SequenceValue(items.Items.RemoveAt(position)));
                return UnknownValue.Instance;
            case "Remove" when arguments.Length == 1 && method.ContainingType.Name.EndsWith("Dictionary", StringComparison.Ordinal) && EntryOf(items, arguments[0]) is { } at:
                if (at >= 0)
                    state.Change(reference, new SequenceValue(items.Items.RemoveAt(at)));
                return ConstantValue.Of(at >= 0);
            case "TryAdd" when EntryOf(items, arguments[0]) is { } at:
                if (at < 0)
                    state.Change(reference, items.Add(new TupleValue(arguments, isEntry: true)));
                return ConstantValue.Of(at < 0);
            default:
                return null;
        }
    }
}
