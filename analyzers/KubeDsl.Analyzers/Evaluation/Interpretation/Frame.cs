using KubeDsl.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <summary>A method that is being run.</summary>
internal sealed class Frame(Frame? caller, ISymbol? method, Value? self, ReferenceValue? output)
{
    public Frame? Caller { get; } = caller;

    public ISymbol? Method { get; } = method;

    /// <summary>What <c>this</c> is.</summary>
    public Value? Self { get; } = self;

    /// <summary>What an iterator has returned so far.</summary>
    public ReferenceValue? Output { get; } = output;

    public int Depth { get; } = caller is null ? 0 : caller.Depth + 1;

    public bool Runs(ISymbol method)
    {
        for (var frame = this; frame is not null; frame = frame.Caller)
            if (SymbolEqualityComparer.Default.Equals(frame.Method, method))
                return true;
        return false;
    }
}
