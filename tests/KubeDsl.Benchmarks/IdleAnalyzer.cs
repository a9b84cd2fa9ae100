using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Benchmarks;

#pragma warning disable RS1036, RS1038, RS1041

/// <summary>An analyzer that says nothing: what the compiler takes for itself, by what an analyzer wants to be called for.</summary>
/// <param name="register">What it registers for.</param>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class IdleAnalyzer(Action<CompilationStartAnalysisContext> register) : DiagnosticAnalyzer
{
    public static IReadOnlyList<(string Name, IdleAnalyzer Analyzer)> All { get; } =
    [
        ("nothing", new IdleAnalyzer(static _ => { })),
        ("files", new IdleAnalyzer(static context => context.RegisterSyntaxTreeAction(static _ => { }))),
        ("semantic models", new IdleAnalyzer(static context => context.RegisterSemanticModelAction(static _ => { }))),
        ("symbols", new IdleAnalyzer(static context => context.RegisterSymbolAction(static _ => { }, SymbolKind.Method))),
        ("operation blocks", new IdleAnalyzer(static context => context.RegisterOperationBlockAction(static _ => { }))),
    ];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new("IDLE", "Nothing", "Nothing", "Nothing", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start => register(start));
    }
}
