using KubeDsl.Analyzers.Judging;
using KubeDsl.Rules;
using KubeDsl.Tests.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Tests.Judging;

/// <summary>Rules that are off unless somebody asks for them: in the options of the compilation, for all files or for one.</summary>
public class OptionalRulesTests
{
    private static readonly string[] Optional = [.. RuleRegistry.All.Where(rule => !rule.EnabledByDefault).Select(rule => rule.Id)];

    private static readonly Program Shop = Program.Of(
        """public static class Shop { [Manifests] public static Deployment Web() => new Deployment("web").Replicas(2).WithContainer("web", "registry.example.com/web:1.0.0"); }""");

    [Fact]
    public async Task NobodyAsks_NothingIsSaid() => Assert.Empty(await Said(Shop.Compilation.Options));

    [Fact]
    public async Task AskedFor_TheySpeak()
    {
        var everywhere = await Said(Shop.Compilation.Options.WithSpecificDiagnosticOptions(Optional.Select(rule => KeyValuePair.Create(rule, ReportDiagnostic.Warn))));
        Assert.True(everywhere.Count > 3);

        Assert.Equal(everywhere, await Said(Shop.Compilation.Options.WithSyntaxTreeOptionsProvider(new Severities(global: true, file: null))));
        Assert.Equal(everywhere, await Said(Shop.Compilation.Options.WithSyntaxTreeOptionsProvider(new Severities(global: false, "File0.cs"))));
    }

    [Fact]
    public async Task AskedForInAnotherFile_TheyAreSilent() =>
        Assert.Empty(await Said(Shop.Compilation.Options.WithSyntaxTreeOptionsProvider(new Severities(global: false, "Usings.cs"))));

    private static async Task<IReadOnlyList<string>> Said(CSharpCompilationOptions options) =>
        [.. (await Shop.Compilation.WithOptions(options).WithAnalyzers([new ManifestsAreAccepted()]).GetAnalyzerDiagnosticsAsync())
            .Where(diagnostic => Optional.Contains(diagnostic.Id))
            .Select(diagnostic => $"{diagnostic.Id} {diagnostic.Location.SourceSpan}")
            .Order(StringComparer.Ordinal)];

    private sealed class Severities(bool global, string? file) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Warn;
            return tree.FilePath == file && Optional.Contains(diagnosticId);
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Warn;
            return global && Optional.Contains(diagnosticId);
        }
    }
}
