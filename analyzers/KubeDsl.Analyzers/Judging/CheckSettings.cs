using KubeDsl.Rules;
using KubeDsl.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Analyzers.Judging;

/// <summary>
/// What the project says to check by. Of severities only those of <c>kubedsl.json</c> are read: <c>.editorconfig</c> and the properties of the
/// build are the compiler's own, which goes by them afterwards.
/// </summary>
internal static class CheckSettings
{
    private static readonly RuleInfo[] Optional = [.. RuleRegistry.All.Where(rule => !rule.EnabledByDefault)];

    public static CheckOptions Read(Compilation compilation, AnalyzerConfigOptions options, ProjectFiles files, CancellationToken cancellation)
    {
        var version = KubernetesVersion.Latest;
        if (!KubernetesVersion.TryParse(Property(options, "KubernetesVersion"), out version) || version < KubernetesVersion.Oldest || KubernetesVersion.Latest < version)
            version = KubernetesVersion.Latest;
        var profile = Enum.TryParse<PodSecurityProfile>(Property(options, "KubeDslProfile"), ignoreCase: true, out var known) ? known : PodSecurityProfile.Privileged;
        var severities = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach (var rule in Optional)
            if (IsAskedFor(rule.Id, compilation, cancellation))
                severities[rule.Id] = rule.Severity;
        foreach (var asked in files.Severities)
            severities[asked.Key] = asked.Value;
        return files.Extend(CheckOptions.For(version, profile, severities)).ForSet(files.Existing, isComplete: true);
    }

    // A rule that is off speaks of nearly every object. What nobody asked for the compiler would drop, one by one.
    private static bool IsAskedFor(string rule, Compilation compilation, CancellationToken cancellation)
    {
        if (compilation.Options.SpecificDiagnosticOptions.TryGetValue(rule, out var severity) && severity != ReportDiagnostic.Suppress)
            return true;
        if (compilation.Options.SyntaxTreeOptionsProvider is not { } provider)
            return false;
        return (provider.TryGetGlobalDiagnosticValue(rule, cancellation, out severity) && severity != ReportDiagnostic.Suppress)
            || compilation.SyntaxTrees.Any(tree => provider.TryGetDiagnosticValue(tree, rule, cancellation, out var here) && here != ReportDiagnostic.Suppress);
    }

    private static string Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) ? value.Trim() : "";
}
