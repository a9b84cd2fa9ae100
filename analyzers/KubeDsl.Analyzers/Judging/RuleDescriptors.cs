using System.Collections.Immutable;
using KubeDsl.Rules;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Judging;

/// <summary>The rules as the compiler knows them: one descriptor each, made of what is declared beside the rule.</summary>
internal static class RuleDescriptors
{
    private const string Documentation = "docs/rules/";

    private static readonly Dictionary<string, DiagnosticDescriptor> ById =
        RuleRegistry.All.ToDictionary(rule => rule.Id, Make, StringComparer.Ordinal);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. RuleRegistry.All.Select(rule => ById[rule.Id])];

    public static DiagnosticDescriptor Of(RuleInfo rule) => ById[rule.Id];

    private static DiagnosticDescriptor Make(RuleInfo rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        rule.Category,
        rule.Severity switch
        {
            Severity.Error => DiagnosticSeverity.Error,
            Severity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        rule.EnabledByDefault,
        rule.Reason + " " + rule.Remedy,
        Documentation + rule.Id + ".md");
}
