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
        var findings = new CompilationFindings(evaluator, CheckSettings.Read(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions, files), files.Severities);
        var calls = new CallJudge(evaluator.Source, findings.Options);

        context.RegisterSemanticModelAction(model =>
        {
            foreach (var diagnostic in findings.In(model.SemanticModel.SyntaxTree, model.CancellationToken))
                model.ReportDiagnostic(diagnostic);
        });
        context.RegisterOperationAction(
            operation =>
            {
                foreach (var (finding, place) in calls.Judge(operation.Operation, operation.CancellationToken))
                    if (!findings.Covers(finding.Rule.Id, place, operation.CancellationToken))
                        operation.ReportDiagnostic(FindingDiagnostics.Of([finding], files.Severities, place));
            },
            OperationKind.Invocation,
            OperationKind.ObjectCreation);
    }
}
