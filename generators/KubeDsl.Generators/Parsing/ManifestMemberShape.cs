using Microsoft.CodeAnalysis;

namespace KubeDsl.Generators.Parsing;

/// <summary>Whether a member with the <c>[Manifests]</c> attribute can be run, and how.</summary>
internal sealed class ManifestMemberShape
{
    private const string ContextName = "KubeDsl.ManifestContext";
    private const string ResourceName = "KubeDsl.Resource";

    private ManifestMemberShape(string? problem) => Problem = problem;

    private ManifestMemberShape(bool takesContext, bool isSingle) => (TakesContext, IsSingle) = (takesContext, isSingle);

    /// <summary>Why the member cannot be run and what to do about it; null when it can.</summary>
    public string? Problem { get; }

    /// <summary>True for a method with a parameter for the context.</summary>
    public bool TakesContext { get; }

    /// <summary>True when the member returns one resource, false for a sequence.</summary>
    public bool IsSingle { get; }

    public static ManifestMemberShape Of(ISymbol member)
    {
        if (!member.IsStatic)
            return new("it is not static. Make it static.");
        if (Unreachable(member) is { } hidden)
            return new(ReferenceEquals(hidden, member) ? "it is private. Make it internal or public." : $"'{hidden.Name}' is private or local to its file. Make it internal or public.");
        if (member.ContainingType is { } type && Generic(type) is { } generic)
            return new($"'{generic.Name}' has type parameters. Move the member to a class that has none.");

        switch (member)
        {
            case IMethodSymbol { IsGenericMethod: true }:
                return new("it has type parameters. Remove them.");
            case IMethodSymbol { ReturnsVoid: true }:
                return new("it returns nothing. Return a Resource or a sequence of them.");
            case IMethodSymbol { Parameters.Length: > 1 }:
            case IMethodSymbol { Parameters.Length: 1 } method when !IsContext(method.Parameters[0]):
                return new("its parameters are not known to the build. Take nothing, or one ManifestContext.");
            case IMethodSymbol method:
                return OfReturned(method.ReturnType, method.Parameters.Length == 1);
            case IPropertySymbol { GetMethod: null }:
                return new("it cannot be read. Add a getter.");
            case IPropertySymbol property:
                return OfReturned(property.Type, takesContext: false);
            default:
                return new("it is neither a method nor a property.");
        }
    }

    private static ManifestMemberShape OfReturned(ITypeSymbol returned, bool takesContext)
    {
        if (IsResource(returned))
            return new(takesContext, isSingle: true);
        return IsSequence(returned)
            ? new(takesContext, isSingle: false)
            : new($"it returns '{returned.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'. Return a Resource or a sequence of them.");
    }

    private static bool IsContext(IParameterSymbol parameter) =>
        parameter.RefKind == RefKind.None && parameter.Type.ToDisplayString(NullableFlowState.None) == ContextName;

    private static ISymbol? Unreachable(ISymbol member)
    {
        for (ISymbol? current = member; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
            if (current.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal
                || current is INamedTypeSymbol { IsFileLocal: true })
                return current;
        return null;
    }

    private static INamedTypeSymbol? Generic(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
            if (current.IsGenericType)
                return current;
        return null;
    }

    private static bool IsResource(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
            if (current.ToDisplayString(NullableFlowState.None) == ResourceName)
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
