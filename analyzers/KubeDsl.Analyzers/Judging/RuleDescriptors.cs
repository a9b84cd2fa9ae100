using System.Collections.Concurrent;
using System.Collections.Immutable;
using KubeDsl.Rules;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Judging;

/// <summary>The rules as the compiler knows them: one descriptor each, made of what is declared beside the rule.</summary>
internal static class RuleDescriptors
{
    private const string Documentation = "docs/rules/";

    private static readonly Dictionary<string, DiagnosticDescriptor> ById =
        RuleRegistry.All.ToDictionary(rule => rule.Id, rule => Make(rule, rule.Severity, rule.EnabledByDefault), StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<(string Id, Severity Severity), DiagnosticDescriptor> Raised = new();

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. RuleRegistry.All.Select(rule => ById[rule.Id])];

    public static DiagnosticDescriptor Of(RuleInfo rule) => ById[rule.Id];

    /// <summary>The rule as a project wants it: what the compiler's own settings say still goes before that.</summary>
    public static DiagnosticDescriptor As(RuleInfo rule, Severity severity) =>
        Raised.GetOrAdd((rule.Id, severity), _ => Make(rule, severity, isEnabled: true));

    private static DiagnosticDescriptor Make(RuleInfo rule, Severity severity, bool isEnabled) => new(
        rule.Id,
        rule.Title,
        "{0}",
        rule.Category,
        severity switch
        {
            Severity.Error => DiagnosticSeverity.Error,
            Severity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        isEnabled,
        rule.Reason + " " + rule.Remedy,
        Documentation + rule.Id + ".md");
}
