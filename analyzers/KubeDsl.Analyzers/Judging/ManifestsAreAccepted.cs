using System.Collections.Immutable;
using KubeDsl.Analyzers.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Analyzers.Judging;

/// <summary>
/// Says while the user types what the rules have to say: about the arguments of every call, and about the manifests that leave for emission.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ManifestsAreAccepted : KubeDslAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [VerbsGetWhatTheyNeed.Rule, .. RuleDescriptors.All];

    private protected override void Register(CompilationStartAnalysisContext context, INamedTypeSymbol kubeObject)
    {
        if (ManifestEvaluator.For(context.Compilation) is not { } evaluator)
            return;

        var files = ProjectFiles.Of(context.Options, context.CancellationToken);
        var settings = CheckSettings.Read(context.Compilation, context.Options.AnalyzerConfigOptionsProvider.GlobalOptions, files, context.CancellationToken);
        var findings = new CompilationFindings(evaluator, settings, files.Severities);

        // By file and not by call: calls that are part of a manifest need not be looked at again, nor bound.
        context.RegisterSyntaxTreeAction(file =>
        {
            foreach (var diagnostic in findings.In(file.Tree, file.CancellationToken))
                file.ReportDiagnostic(diagnostic);
        });
    }
}
