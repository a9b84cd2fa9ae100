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

    internal static Diagnostic Of(Finding finding, Location location, IEnumerable<Location>? related = null) => Diagnostic.Create(
        RuleDescriptors.Of(finding.Rule),
        location,
        related,
        Properties(finding),
        finding.Message);

    private static ImmutableDictionary<string, string?> Properties(Finding finding)
    {
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(RuleId, finding.Rule.Id)
            .Add(Path, finding.Path.ToString())
            .Add(Resource, finding.Manifest.Identity.ToString());
        return finding.Replacement is { } replacement ? properties.Add(Replacement, replacement) : properties;
    }
}
