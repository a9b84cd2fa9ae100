using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Evaluation.Values;

/// <summary>An object of a type that does not change once it is made: its fields and properties, and the parameters of a primary constructor.</summary>
internal sealed class RecordValue(ITypeSymbol type, ImmutableDictionary<string, Value> members) : Value
{
    public ITypeSymbol Type { get; } = type;

    public ImmutableDictionary<string, Value> Members { get; } = members;

    public RecordValue With(string member, Value value) => new(Type, Members.SetItem(member, value));
}
