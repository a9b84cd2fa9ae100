namespace KubeDsl.Import.Code;

/// <summary>An expression on one line, where it may stand on one.</summary>
internal static class FlatText
{
    /// <summary>A chain with more calls than this, those inside lambdas included, is easier to read in lines.</summary>
    private const int MostCalls = 4;

    /// <summary>The text; null when a comment, a text of several lines or many calls ask for several lines.</summary>
    public static string? Of(Expression expression, LambdaScope scope) => expression switch
    {
        Atom atom => atom.Text,
        TextLiteral text => StringLiterals.IsRaw(text.Value) ? null : StringLiterals.Quoted(text.Value),
        VariableUse use => use.Variable.Name,
        Pair pair => Join("(", [Of(pair.Key, scope), Of(pair.Value, scope)], ")"),
        Items items => Join("[", items.Values.Select(item => Of(item, scope)), "]"),
        Invocation invocation => Of(invocation.Arguments, scope) is { } arguments ? $"{invocation.Target}({arguments})" : null,
        Lambda lambda => Of(lambda, scope),
        Chain chain => IsShort(chain.Calls) && Of(chain.Head, scope) is { } head && Of(chain.Calls, scope) is { } calls ? head + calls : null,
        _ => throw new InvalidOperationException($"There is no text for a {expression.GetType().Name}."),
    };

    /// <summary>Arguments with commas between them; null when one of them needs several lines.</summary>
    public static string? Of(IReadOnlyList<Argument> arguments, LambdaScope scope) =>
        Join("", arguments.Select(argument => Of(argument.Value, scope) is { } value ? Named(argument) + value : null), "");

    /// <summary>The name of the parameter with its colon, where it is written.</summary>
    public static string Named(Argument argument) => argument.Name is { } name ? name + ": " : "";

    private static string? Of(Lambda lambda, LambdaScope scope)
    {
        if (!IsShort(lambda.Calls))
            return null;
        var parameter = scope.NameFor(lambda.Hint);
        return Of(lambda.Calls, scope.With(parameter)) is { } calls ? $"{parameter} => {parameter}{calls}" : null;
    }

    private static string? Of(IReadOnlyList<Call> calls, LambdaScope scope)
    {
        var texts = calls.Select(call => call.Comments.Count == 0 && Of(call.Arguments, scope) is { } arguments ? $".{call.Method}({arguments})" : null).ToArray();
        return texts.Contains(null) ? null : string.Concat(texts);
    }

    private static bool IsShort(IReadOnlyList<Call> calls) => calls.Count <= MostCalls && Expressions.CallsOf(calls).Take(MostCalls + 1).Count() <= MostCalls;

    private static string? Join(string start, IEnumerable<string?> parts, string end)
    {
        var texts = parts.ToArray();
        return texts.Contains(null) ? null : start + string.Join(", ", texts) + end;
    }
}
