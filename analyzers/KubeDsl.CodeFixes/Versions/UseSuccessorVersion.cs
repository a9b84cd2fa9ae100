using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeDsl.CodeFixes.Versions;

/// <summary>Writes the class of the API version that takes the place of a removed or deprecated one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseSuccessorVersion)), Shared]
public sealed class UseSuccessorVersion : KubeDslCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KDSL5001", "KDSL5004"];

    private protected override void Offer(FaultyPlace place)
    {
        if (place.Property("replacement") is not { Length: > 0 } apiVersion
            || CreationAt(place.Node) is not { } creation
            || place.Model.GetTypeInfo(creation, place.Cancellation).Type is not INamedTypeSymbol written
            || Successor(written, apiVersion, place.Model.Compilation) is not { } successor)
            return;
        var name = successor.ContainingNamespace.ToDisplayString() == "KubeDsl" ? place.TypeName(successor.Name) : successor.ToDisplayString();
        if (place.Model.GetSpeculativeTypeInfo(creation.Type.SpanStart, SyntaxFactory.ParseTypeName(name), SpeculativeBindingOption.BindAsTypeOrNamespace).Type is { } bound
            && SymbolEqualityComparer.Default.Equals(bound, written))
            name = successor.ToDisplayString();
        place.OfferReplacement($"Use {successor.Name} of '{apiVersion}'", creation.Type, SyntaxFactory.ParseTypeName(name).WithTriviaFrom(creation.Type));
    }

    private static ObjectCreationExpressionSyntax? CreationAt(SyntaxNode node) =>
        node.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>() ?? node.DescendantNodesAndSelf().OfType<ObjectCreationExpressionSyntax>().FirstOrDefault();

    /// <summary>The class of the same kind in the version: in the namespace of that version, or under the plain name.</summary>
    private static INamedTypeSymbol? Successor(INamedTypeSymbol written, string apiVersion, Compilation compilation)
    {
        foreach (var symbol in compilation.GetSymbolsWithName(written.Name, SymbolFilter.Type).Concat(InReferences(written.Name, compilation)))
            if (symbol is INamedTypeSymbol type && !SymbolEqualityComparer.Default.Equals(type, written) && ApiVersionOf(type) is { } version && Fits(version, apiVersion))
                return type;
        return null;
    }

    private static IEnumerable<ISymbol> InReferences(string name, Compilation compilation) =>
        compilation.GetTypeByMetadataName("KubeDsl.Resource")?.ContainingAssembly.TypeNames.Contains(name) == true
            ? Within(compilation.GetTypeByMetadataName("KubeDsl.Resource")!.ContainingNamespace, name)
            : [];

    private static IEnumerable<ISymbol> Within(INamespaceSymbol space, string name) =>
        space.GetTypeMembers(name).Cast<ISymbol>().Concat(space.GetNamespaceMembers().SelectMany(inner => Within(inner, name)));

    /// <summary>Group and version of a class by its schema type: <c>policy.v1</c> of <c>policy.v1.PodDisruptionBudget</c>.</summary>
    private static string? ApiVersionOf(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "SchemaTypeAttribute")?.ConstructorArguments[0].Value is string schema && schema.LastIndexOf('.') is > 0 and var end
            ? schema.Substring(0, end)
            : null;

    /// <summary>True when <c>networking.v1</c> is how the schema names <c>networking.k8s.io/v1</c>.</summary>
    private static bool Fits(string schema, string apiVersion)
    {
        var slash = apiVersion.IndexOf('/');
        var group = slash < 0 ? "core" : apiVersion.Substring(0, slash);
        var version = apiVersion.Substring(slash + 1);
        var dot = group.IndexOf('.');
        return schema == group + "." + version || schema == (dot < 0 ? group : group.Substring(0, dot)) + "." + version;
    }
}
