using System.Reflection;
using KubeDsl.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>What the methods of a text give.</content>
internal sealed partial class Interpreter
{
    private static readonly HashSet<string> PureTextMethods =
    [
        "Replace", "Trim", "TrimStart", "TrimEnd", "ToLowerInvariant", "ToUpperInvariant", "Substring", "PadLeft", "PadRight", "Insert", "Remove",
        "Contains", "IsNullOrEmpty", "IsNullOrWhiteSpace", "Concat",
    ];

    private Value? InvokeOnText(IMethodSymbol method, Value? self, Value[] arguments, IInvocationOperation call, State state)
    {
        switch (method.Name)
        {
            case "Join" when arguments is [ConstantValue { Value: string or char } separator, { } joined]:
                return Joined(TextOf(separator)!, state.Items(joined), method, call);
            case "Concat" when arguments is [{ } joined] && state.Items(joined) is { } parts:
                return Joined("", parts, method, call);
            case "Format" when arguments is [ConstantValue { Value: string format }, ..]:
                IEnumerable<Value>? given = arguments.Length == 2 && state.Items(arguments[1]) is { } held ? held.IsExact ? held.Items.Select(item => item.Value) : null : arguments.Skip(1);
                return given is not null && Texts.Composed(format, [.. given.Select(TextOf)]) is { } text ? new ConstantValue(text, method.ReturnType, call.Syntax) : UnknownValue.Instance;
            case "Split" when self is ConstantValue { Value: string whole } && Separator(method, arguments, state) is { } by:
                return Allocate(SequenceValue.Of(whole.Split([by], StringSplitOptions.None).Select(part => new ConstantValue(part, method.ContainingType, call.Syntax))), state);
            case "StartsWith" or "EndsWith" or "IndexOf" when self is ConstantValue { Value: string searched } && arguments is [ConstantValue { Value: string wanted }, ..] && (arguments.Length == 1 ? IsPlain(searched) && IsPlain(wanted) : arguments is [_, ConstantValue { Value: (int)StringComparison.Ordinal, Type.TypeKind: TypeKind.Enum }]):
                return method.Name == "IndexOf" ? new ConstantValue(searched.IndexOf(wanted, StringComparison.Ordinal), method.ReturnType)
                    : ConstantValue.Of(method.Name == "StartsWith" ? searched.StartsWith(wanted, StringComparison.Ordinal) : searched.EndsWith(wanted, StringComparison.Ordinal));
            case "ToLower" or "ToUpper" when arguments.Length == 0 && self is ConstantValue { Value: string letters }:
                return new ConstantValue(method.Name == "ToLower" ? letters.ToLowerInvariant() : letters.ToUpperInvariant(), method.ReturnType, call.Syntax);
        }
        if (method.Name is "Equals" && method.Parameters.Length == (method.IsStatic ? 2 : 1))
            return Truth(method.IsStatic ? AreEqual(arguments[0], arguments[1]) : AreEqual(self!, arguments[0]));
        var isOrdinal = method.Name is "StartsWith" or "EndsWith" && method.Parameters is [{ Type.SpecialType: SpecialType.System_Char }];
        if (!isOrdinal && !PureTextMethods.Contains(method.Name))
            return null;
        if ((!method.IsStatic && self is not ConstantValue { Value: string }) || arguments.Any(argument => argument is not ConstantValue { Value: string or int or char }))
            return UnknownValue.Instance;

        if (MayBeTooLong(method.Name, self, arguments))
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

    private static bool MayBeTooLong(string method, Value? self, Value[] arguments)
    {
        var length = ((self as ConstantValue)?.Value as string)?.Length ?? 0;
        return method switch
        {
            "PadLeft" or "PadRight" => arguments[0] is ConstantValue { Value: > Texts.Longest },
            "Replace" => arguments.Length > 1 && arguments[1] is ConstantValue { Value: string with } && (long)length * with.Length > Texts.Longest,
            _ => length + arguments.Sum(argument => (argument as ConstantValue)?.Value is string text ? (long)text.Length : 0) > Texts.Longest,
        };
    }

    private static Value Joined(string separator, SequenceValue? parts, IMethodSymbol method, IInvocationOperation call)
    {
        var texts = parts is { IsExact: true } ? parts.Items.Select(item => TextOf(item.Value)).ToArray() : [null];
        return texts.Contains(null) || texts.Sum(text => (long)text!.Length + separator.Length) > Texts.Longest ? UnknownValue.Instance : new ConstantValue(string.Join(separator, texts), method.ReturnType, call.Syntax);
    }

    /// <summary>The one text that a text is split by; null for several, for none, and with options.</summary>
    private static string? Separator(IMethodSymbol method, Value[] arguments, State state)
    {
        if (method.Parameters.Skip(1).Any() && arguments is not [_, ConstantValue { Value: (int)StringSplitOptions.None, Type.Name: nameof(StringSplitOptions) }])
            return null;
        var by = state.Items(arguments[0]) is { IsExact: true, Items: [var only] } ? only.Value : arguments[0];
        return by is ConstantValue { Value: char or string { Length: > 0 } } ? TextOf(by) : null;
    }

    // Every culture finds these in the same places.
    private static bool IsPlain(string text) => text.Length > 0 && text.All(letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '/' or ':');
}
