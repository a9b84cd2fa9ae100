using KubeDsl.Analyzers;
using KubeDsl.Rules.Usage;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Tests.Usage;

public class UsageDescriptorsTests
{
    /// <summary>The pages are made of the rules, the squiggles of descriptors: what both say is one.</summary>
    [Fact]
    public void TheAnalyzersSayWhatThePagesSay() => Assert.Equal(
        UsageRules.All.Where(rule => rule.Id.StartsWith("KDSL91", StringComparison.Ordinal)).Select(rule => (rule.Id, rule.Title, rule.Reason, rule.Severity.ToString())),
        typeof(KubeDslAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .Where(descriptor => descriptor.Id.StartsWith("KDSL91", StringComparison.Ordinal))
            .DistinctBy(descriptor => descriptor.Id)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)
            .Select(descriptor => (descriptor.Id, descriptor.Title.ToString(), descriptor.Description.ToString(), descriptor.DefaultSeverity.ToString())));
}
