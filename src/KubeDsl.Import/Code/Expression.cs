namespace KubeDsl.Import.Code;

/// <summary>An expression of the program that is being written.</summary>
internal abstract record Expression;

/// <summary>Text that stands on one line: a number, the member of an enum, a name.</summary>
internal sealed record Atom(string Text) : Expression;

/// <summary>A string.</summary>
internal sealed record TextLiteral(string Value) : Expression;

/// <summary>A variable; its name is settled when all variables are known.</summary>
internal sealed record VariableUse(Variable Variable) : Expression;

/// <summary>Something with arguments in parentheses: a constructor, a static method.</summary>
internal sealed record Invocation(string Target, IReadOnlyList<Argument> Arguments) : Expression
{
    public Invocation(string target, params IEnumerable<Expression> arguments)
        : this(target, arguments.Select(argument => new Argument(argument)).ToArray())
    {
    }
}

/// <summary>A key and a value in parentheses.</summary>
internal sealed record Pair(Expression Key, Expression Value) : Expression;

/// <summary>Items in brackets.</summary>
internal sealed record Items(IReadOnlyList<Expression> Values) : Expression;

/// <summary>A lambda that goes on with what it is given: <c>c => c.WithPort(80)</c>.</summary>
/// <param name="Hint">What it is given, as the name of a class; its parameter is named after that.</param>
/// <param name="Calls">What it does.</param>
internal sealed record Lambda(string Hint, IReadOnlyList<Call> Calls) : Expression;

/// <summary>A value and the calls on it.</summary>
internal sealed record Chain(Expression Head, IReadOnlyList<Call> Calls) : Expression;
