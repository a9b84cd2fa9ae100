using System.Collections.Immutable;
using KubeDsl.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Analyzers.Usage;

/// <summary>Says why the build cannot run a member with the <c>[Manifests]</c> attribute.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ManifestMembersCanBeRun : KubeDslAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KDSL9101",
        "A member with [Manifests] can be run by the build",
        "The build cannot run '{0}': {1}",
        "Usage",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The build runs static methods and properties that it can reach, that take nothing or a ManifestContext, and that return a Resource or a sequence of them.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, INamedTypeSymbol kubeObject)
    {
        if (context.Compilation.GetTypeByMetadataName("KubeDsl.ManifestsAttribute") is not { } attribute)
            return;

        context.RegisterSymbolAction(
            symbol =>
            {
                var member = symbol.Symbol;
                if (member.GetAttributes().Any(found => SymbolEqualityComparer.Default.Equals(found.AttributeClass, attribute))
                    && !HasErrorType(member)
                    && ManifestMemberShape.Of(member).Problem is { } problem)
                    symbol.ReportDiagnostic(Diagnostic.Create(Rule, member.Locations[0], member.Name, problem));
            },
            SymbolKind.Method,
            SymbolKind.Property);
    }

    /// <summary>What the compiler cannot bind it reports itself.</summary>
    private static bool HasErrorType(ISymbol member) => member switch
    {
        IMethodSymbol method => method.ReturnType.TypeKind == TypeKind.Error || method.Parameters.Any(parameter => parameter.Type.TypeKind == TypeKind.Error),
        IPropertySymbol property => property.Type.TypeKind == TypeKind.Error,
        _ => false,
    };
}
