using System.Collections.Immutable;
using KubeDsl.Analyzers.Evaluation.Values;
using KubeDsl.Manifests;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Evaluation.Memory;

/// <summary>A value without anything of the compilation that it was read in.</summary>
internal abstract class KeptValue
{
    /// <summary>The value to be kept; null for one that cannot be told without its compilation.</summary>
    public static KeptValue? Of(Value value, State state, SourceKnowledge source)
    {
        if (value is not ReferenceValue)
            return OfContent(value, state, source);
        return state.Content(value) is SequenceValue content && OfContent(content, state, source) is { } kept ? new Cell(kept) : null;
    }

    /// <summary>The value in another compilation.</summary>
    /// <param name="source">The compilation.</param>
    /// <param name="allocate">Gives a place to what can be changed.</param>
    public abstract Value Revive(SourceKnowledge source, Func<Value, Value> allocate);

    private static KeptValue? OfContent(Value value, State state, SourceKnowledge source)
    {
        switch (value)
        {
            case UnknownValue or NoValue:
                return new Same(value);
            case ConstantValue constant when IsNamed(constant.Type, source, out var type):
                return new Constant(constant.Value, type, constant.Origin ?? source.Origins.Of(constant.Syntax));
            case NodeValue node when IsNamed(node.Type, source, out var type):
                return new Node(node.Node, type);
            case SequenceValue sequence:
                var items = ImmutableArray.CreateBuilder<(KeptValue, bool)>(sequence.Items.Length);
                foreach (var item in sequence.Items)
                {
                    if (item.Value is ReferenceValue || OfContent(item.Value, state, source) is not { } kept)
                        return null;
                    items.Add((kept, item.IsCertain));
                }
                return new Sequence(items.MoveToImmutable(), sequence.IsOpen, sequence.IsLost);
            default:
                return null;
        }
    }

    private static bool IsNamed(ITypeSymbol? type, SourceKnowledge source, out string? name)
    {
        name = type is INamedTypeSymbol { IsGenericType: false } named ? NameOf(named) : null;
        return type is null || (name is not null && SymbolEqualityComparer.Default.Equals(source.TypeNamed(name), type));
    }

    private static string NameOf(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? NameOf(outer) + "+" + type.MetadataName
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + type.MetadataName
        : type.MetadataName;

    private sealed class Same(Value value) : KeptValue
    {
        public override Value Revive(SourceKnowledge source, Func<Value, Value> allocate) => value;
    }

    private sealed class Constant(object? value, string? type, SourceOrigin? origin) : KeptValue
    {
        public override Value Revive(SourceKnowledge source, Func<Value, Value> allocate) =>
            new ConstantValue(value, type is null ? null : source.TypeNamed(type), origin: origin);
    }

    private sealed class Node(ManifestNode node, string? type) : KeptValue
    {
        public override Value Revive(SourceKnowledge source, Func<Value, Value> allocate) => new NodeValue(node, type is null ? null : source.TypeNamed(type));
    }

    private sealed class Sequence(ImmutableArray<(KeptValue Value, bool IsCertain)> items, bool isOpen, bool isLost) : KeptValue
    {
        public override Value Revive(SourceKnowledge source, Func<Value, Value> allocate) =>
            new SequenceValue([.. items.Select(item => new SequenceItem(item.Value.Revive(source, allocate), item.IsCertain))], isOpen, isLost);
    }

    private sealed class Cell(KeptValue content) : KeptValue
    {
        public override Value Revive(SourceKnowledge source, Func<Value, Value> allocate) => allocate(content.Revive(source, allocate));
    }
}
