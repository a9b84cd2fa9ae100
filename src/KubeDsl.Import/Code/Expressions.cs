namespace KubeDsl.Import.Code;

/// <summary>Walks expressions.</summary>
internal static class Expressions
{
    /// <summary>All calls, each before those in its arguments.</summary>
    public static IEnumerable<Call> CallsOf(Expression expression) => expression switch
    {
        Chain chain => CallsOf(chain.Head).Concat(CallsOf(chain.Calls)),
        Lambda lambda => CallsOf(lambda.Calls),
        Invocation invocation => invocation.Arguments.SelectMany(argument => CallsOf(argument.Value)),
        _ => [],
    };

    /// <inheritdoc cref="CallsOf(Expression)"/>
    public static IEnumerable<Call> CallsOf(IEnumerable<Call> calls) =>
        calls.SelectMany(call => call.Arguments.SelectMany(argument => CallsOf(argument.Value)).Prepend(call));

    /// <summary>The variables in the order of their first use.</summary>
    public static IEnumerable<Variable> VariablesOf(Expression expression) => Uses(expression).Distinct();

    /// <summary>True when an expression names the nodes of the tree, whose namespace a program needs then.</summary>
    public static bool UseNodes(Expression expression) => expression switch
    {
        Atom atom => IsOfNodes(atom.Text),
        Invocation invocation => IsOfNodes(invocation.Target) || invocation.Arguments.Any(argument => UseNodes(argument.Value)),
        Chain chain => UseNodes(chain.Head) || UseNodes(chain.Calls),
        Lambda lambda => UseNodes(lambda.Calls),
        Items items => items.Values.Any(UseNodes),
        Pair pair => UseNodes(pair.Key) || UseNodes(pair.Value),
        _ => false,
    };

    private static bool UseNodes(IReadOnlyList<Call> calls) => calls.Any(call => call.Arguments.Any(argument => UseNodes(argument.Value)));

    private static bool IsOfNodes(string text) =>
        text.StartsWith("MapNode.", StringComparison.Ordinal) || text.StartsWith("ListNode.", StringComparison.Ordinal) || text.StartsWith("NullNode.", StringComparison.Ordinal);

    private static IEnumerable<Variable> Uses(Expression expression) => expression switch
    {
        VariableUse use => [use.Variable],
        Chain chain => Uses(chain.Head).Concat(Uses(chain.Calls)),
        Lambda lambda => Uses(lambda.Calls),
        Invocation invocation => invocation.Arguments.SelectMany(argument => Uses(argument.Value)),
        Items items => items.Values.SelectMany(Uses),
        Pair pair => Uses(pair.Key).Concat(Uses(pair.Value)),
        _ => [],
    };

    private static IEnumerable<Variable> Uses(IEnumerable<Call> calls) =>
        calls.SelectMany(call => call.Arguments.SelectMany(argument => Uses(argument.Value)));
}
