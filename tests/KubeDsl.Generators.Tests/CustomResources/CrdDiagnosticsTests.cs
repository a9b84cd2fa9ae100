using KubeDsl.Generators;
using KubeDsl.Rules;
using KubeDsl.Rules.Usage;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Tests.CustomResources;

public class CrdDiagnosticsTests
{
    /// <summary>The pages are made of the rules, which the generator does not refer to: what both say is one.</summary>
    [Fact]
    public void TheGeneratorSaysWhatThePagesSay() => Assert.Equal(
        UsageRules.All.Where(rule => rule.Id.StartsWith("KDSL92", StringComparison.Ordinal)).Select(rule => (rule.Id, rule.Title, SeverityOf(rule))),
        CrdDiagnostics.Descriptors.Values.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal).Select(descriptor => (descriptor.Id, descriptor.Title.ToString(), descriptor.DefaultSeverity)));

    private static DiagnosticSeverity SeverityOf(RuleInfo rule) => rule.Severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
