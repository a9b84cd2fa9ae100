using KubeDsl.Generators.Models;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Generators.Parsing;

/// <summary>
/// Reads a member with the <c>[Manifests]</c> attribute. A member that cannot be run gives null here and a diagnostic from
/// the analyzer.
/// </summary>
internal static class ManifestMemberParser
{
    private const string Context = "KubeDsl.ManifestContext";
    private const string Resource = "KubeDsl.Resource";

    public static ManifestMemberModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var symbol = context.TargetSymbol;
        if (!symbol.IsStatic || symbol.ContainingType is not { IsGenericType: false } type || !IsReachable(symbol))
            return null;

        var (returned, call) = symbol switch
        {
            IMethodSymbol { IsGenericMethod: false, Parameters.Length: 0 } method => (method.ReturnType, $"{Escaped(method)}()"),
            IMethodSymbol { IsGenericMethod: false, Parameters.Length: 1 } method
                when method.Parameters[0] is { RefKind: RefKind.None } parameter && parameter.Type.ToDisplayString() == Context =>
                (method.ReturnType, $"{Escaped(method)}(context)"),
            IPropertySymbol { GetMethod: not null, IsIndexer: false } property => (property.Type, Escaped(property)),
            _ => (null, ""),
        };
        if (returned is null || (!IsResource(returned) && !IsSequence(returned)))
            return null;

        var fullName = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return new ManifestMemberModel(
            fullName.Substring("global::".Length),
            type.Name,
            symbol.Name,
            $"{fullName}.{call}",
            IsResource(returned),
            context.Attributes[0].ConstructorArguments is { Length: 1 } arguments ? arguments[0].Value as string : null);
    }

    private static string Escaped(ISymbol symbol) =>
        Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetKeywordKind(symbol.Name) == Microsoft.CodeAnalysis.CSharp.SyntaxKind.None ? symbol.Name : "@" + symbol.Name;

    private static bool IsReachable(ISymbol symbol)
    {
        for (ISymbol? current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
            if (current.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal
                || current is INamedTypeSymbol { IsGenericType: true } or INamedTypeSymbol { IsFileLocal: true })
                return false;
        return true;
    }

    private static bool IsResource(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
            if (current.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None)) == Resource)
                return true;
        return false;
    }

    private static bool IsSequence(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array)
            return IsResource(array.ElementType);

        return type.AllInterfaces.Concat(type is INamedTypeSymbol named ? [named] : [])
            .Any(item => item.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T && IsResource(item.TypeArguments[0]));
    }
}
