using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Values;

/// <summary>A lambda with the variables it sees, or a method taken as a value.</summary>
internal sealed class FunctionValue : Value
{
    public FunctionValue(IAnonymousFunctionOperation lambda, IReadOnlyCollection<ISymbol> captured, ImmutableDictionary<ISymbol, Value> locals, Value? self, int madeAt)
    {
        Lambda = lambda;
        Captured = captured;
        Locals = locals;
        Self = self;
        MadeAt = madeAt;
    }

    public FunctionValue(IMethodSymbol method, IReadOnlyCollection<ISymbol> captured, ImmutableDictionary<ISymbol, Value> locals, Value? self, int madeAt)
    {
        Method = method;
        Captured = captured;
        Locals = locals;
        Self = self;
        MadeAt = madeAt;
    }

    public IAnonymousFunctionOperation? Lambda { get; }

    public IMethodSymbol? Method { get; }

    /// <summary>The variables from outside that the function reads, itself or through the local functions that it calls.</summary>
    public IReadOnlyCollection<ISymbol> Captured { get; }

    /// <summary>The variables as they were when the function was made.</summary>
    public ImmutableDictionary<ISymbol, Value> Locals { get; }

    /// <summary>The object on which the method is called; in a lambda, what <c>this</c> is.</summary>
    public Value? Self { get; }

    /// <summary>When it was made, by the interpreter's count of assignments.</summary>
    public int MadeAt { get; }
}
