using KubeDsl.Manifests;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Evaluation.Values;

/// <summary>An object of the DSL, a value that stands for one scalar of a manifest, or a piece of a manifest itself.</summary>
internal sealed class NodeValue(ManifestNode node, ITypeSymbol? type) : Value
{
    public ManifestNode Node { get; } = node;

    public ITypeSymbol? Type { get; } = type;
}
