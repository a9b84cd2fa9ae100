using KubeDsl.Tests.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Tests.Judging;

/// <summary>What <c>kubedsl.json</c> says of severities holds in the compiler too; the compiler's own settings go before it.</summary>
public class SeveritiesTests
{
    // KDSL4001 is a warning about the tag, KDSL4044 has to be asked for, KDSL2003 is an error.
    private const string Code = """
        yield return new Deployment("web").Replicas(-1).WithContainer("web", "registry.example.com/web:latest");
        yield return new Ingress("web").DefaultBackend(new Service("web").WithPort(80));
        """;

    [Theory]
    [InlineData("KDSL4001", "", DiagnosticSeverity.Warning)]
    [InlineData("KDSL4001", "error", DiagnosticSeverity.Error)]
    [InlineData("KDSL4001", "info", DiagnosticSeverity.Info)]
    [InlineData("KDSL4001", "suggestion", DiagnosticSeverity.Info)]
    [InlineData("KDSL4001", "none", null)]
    [InlineData("KDSL4001", "nonsense", DiagnosticSeverity.Warning)]
    [InlineData("KDSL4044", "", null)]
    [InlineData("KDSL4044", "info", DiagnosticSeverity.Info)]
    [InlineData("KDSL4044", "warning", DiagnosticSeverity.Warning)]
    [InlineData("KDSL2003", "warning", DiagnosticSeverity.Warning)]
    [InlineData("KDSL2003", "none", null)]
    public async Task File_SetsSeverities(string rule, string severity, DiagnosticSeverity? expected) =>
        Assert.Equal(expected, await SeverityOf(rule, severity));

    [Theory]
    [InlineData(ReportDiagnostic.Suppress, null)]
    [InlineData(ReportDiagnostic.Info, DiagnosticSeverity.Info)]
    [InlineData(ReportDiagnostic.Warn, DiagnosticSeverity.Warning)]
    public async Task SettingsOfTheCompiler_GoBeforeIt(ReportDiagnostic setting, DiagnosticSeverity? expected) =>
        Assert.Equal(expected, await SeverityOf("KDSL4001", "error", setting));

    private static async Task<DiagnosticSeverity?> SeverityOf(string rule, string severity, ReportDiagnostic setting = ReportDiagnostic.Default)
    {
        var compilation = Program.OfBody(Code).Compilation;
        if (setting != ReportDiagnostic.Default)
            compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new(rule, setting)]));
        var settings = new ProjectFile("kubedsl.json", severity.Length == 0 ? "{}" : $$$"""{"severities": {"{{{rule}}}": "{{{severity}}}"}}""", "Settings");

        var found = await compilation
            .WithAnalyzers([.. Analysis.Analyzers()], new AnalyzerOptions([settings], new BuildProperties()))
            .GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return found.Where(diagnostic => diagnostic.Id == rule).Select(diagnostic => (DiagnosticSeverity?)diagnostic.Severity).Distinct().SingleOrDefault();
    }
}
