using System.Collections.Immutable;
using KubeDsl.Rules;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Judging;

/// <summary>Findings as diagnostics, with what a code fix needs to know.</summary>
public static class FindingDiagnostics
{
    /// <summary>The property that holds the path of the field.</summary>
    public const string Path = "path";

    /// <summary>The property that holds the id of the rule.</summary>
    public const string RuleId = "rule";

    /// <summary>The property that holds what should stand there instead; absent when that cannot be computed.</summary>
    public const string Replacement = "replacement";

    /// <summary>The property that holds the identity of the object: <c>Deployment 'web'</c>.</summary>
    public const string Resource = "resource";

    /// <summary>The property that holds what was found, a line each: the identity of the object, a tab, the path of the field.</summary>
    public const string Subjects = "subjects";

    /// <summary>A diagnostic for findings that say the same about several objects.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="asked">What the project says that rules are; for the others the compiler decides.</param>
    /// <param name="location">Where it is shown.</param>
    /// <param name="related">The other place, where two do not go together.</param>
    internal static Diagnostic Of(IReadOnlyList<Finding> findings, IReadOnlyDictionary<string, Severity> asked, Location location, Location? related = null)
    {
        var rule = findings[0].Rule;
        var descriptor = asked.TryGetValue(rule.Id, out var severity) ? RuleDescriptors.As(rule, severity) : RuleDescriptors.Of(rule);
        return Diagnostic.Create(descriptor, location, related is null ? null : [related], Properties(findings), findings[0].Message);
    }

    private static ImmutableDictionary<string, string?> Properties(IReadOnlyList<Finding> findings)
    {
        var first = findings[0];
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(RuleId, first.Rule.Id)
            .Add(Path, first.Path.ToString())
            .Add(Resource, first.Manifest.Identity.ToString())
            .Add(Subjects, string.Join("\n", findings.Select(finding => $"{finding.Manifest.Identity}\t{finding.Path}").Distinct()));
        return first.Replacement is { } replacement ? properties.Add(Replacement, replacement) : properties;
    }
}
