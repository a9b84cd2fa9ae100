using System.Collections.Immutable;
using KubeDsl.Analyzers.Evaluation;
using KubeDsl.Analyzers.Evaluation.Dsl;
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
        if (SourceKnowledge.Of(context.Compilation, context.CancellationToken) is not { } source)
            return;
        context.RegisterSyntaxTreeAction(file =>
        {
            foreach (var member in source.AttributedIn(file.Tree, file.CancellationToken))
                if (DslSymbols.IsManifests(member) && !HasErrorType(member) && ManifestMemberShape.Of(member).Problem is { } problem)
                    file.ReportDiagnostic(Diagnostic.Create(Rule, member.Locations[0], member.Name, problem));
        });
    }

    /// <summary>What the compiler cannot bind it reports itself.</summary>
    private static bool HasErrorType(ISymbol member) => member switch
    {
        IMethodSymbol method => method.ReturnType.TypeKind == TypeKind.Error || method.Parameters.Any(parameter => parameter.Type.TypeKind == TypeKind.Error),
        IPropertySymbol property => property.Type.TypeKind == TypeKind.Error,
        _ => false,
    };
}
