using KubeDsl.Generators.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeDsl.Generators.Parsing;

/// <summary>
/// Reads a member with the <c>[Manifests]</c> attribute. A member that cannot be run gives null here and a diagnostic from
/// the analyzer.
/// </summary>
internal static class ManifestMemberParser
{
    public static ManifestMemberModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Parse(context.TargetSymbol, context.Attributes[0]);
    }

    public static ManifestMemberModel? Parse(ISymbol member, AttributeData attribute)
    {
        var shape = ManifestMemberShape.Of(member);
        if (shape.Problem is not null)
            return null;

        var type = member.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        var call = member is IPropertySymbol ? "" : shape.TakesContext ? "(context)" : "()";
        return new ManifestMemberModel(
            type.Substring("global::".Length),
            member.ContainingType.Name,
            member.Name,
            $"{type}.{Escaped(member.Name)}{call}",
            shape.IsSingle,
            attribute.ConstructorArguments is { Length: 1 } arguments ? arguments[0].Value as string : null);
    }

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
