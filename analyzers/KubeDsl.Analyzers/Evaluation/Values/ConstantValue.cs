using KubeDsl.Manifests;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Evaluation.Values;

/// <summary>A known value of a simple type: null, a text, a number, a truth value, a member of an enum, a span of time.</summary>
/// <param name="value">The value; a member of an enum is its number.</param>
/// <param name="type">The type in C#; null when it does not matter.</param>
/// <param name="syntax">Where it is written; null when it is computed, or remembered.</param>
/// <param name="origin">Where a remembered one is written.</param>
internal sealed class ConstantValue(object? value, ITypeSymbol? type = null, SyntaxNode? syntax = null, SourceOrigin? origin = null) : Value
{
    public static ConstantValue Null { get; } = new(null);

    public static ConstantValue True { get; } = new(true);

    public static ConstantValue False { get; } = new(false);

    public object? Value { get; } = value;

    public ITypeSymbol? Type { get; } = type;

    public SyntaxNode? Syntax { get; } = syntax;

    public SourceOrigin? Origin { get; } = origin;

    public static ConstantValue Of(bool value) => value ? True : False;
}
