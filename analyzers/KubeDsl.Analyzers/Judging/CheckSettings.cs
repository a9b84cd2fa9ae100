using KubeDsl.Rules;
using KubeDsl.Schema;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Analyzers.Judging;

/// <summary>
/// What the project says to check by. Of severities only those of <c>kubedsl.json</c> are read: <c>.editorconfig</c> and the properties of the
/// build are the compiler's own, which goes by them afterwards.
/// </summary>
internal static class CheckSettings
{
    private static readonly Dictionary<string, Severity> AskedFor =
        RuleRegistry.All.Where(rule => !rule.EnabledByDefault).ToDictionary(rule => rule.Id, rule => rule.Severity, StringComparer.Ordinal);

    public static CheckOptions Read(AnalyzerConfigOptions options, ProjectFiles files)
    {
        var version = KubernetesVersion.Latest;
        if (!KubernetesVersion.TryParse(Property(options, "KubernetesVersion"), out version) || version < KubernetesVersion.Oldest || KubernetesVersion.Latest < version)
            version = KubernetesVersion.Latest;
        var profile = Enum.TryParse<PodSecurityProfile>(Property(options, "KubeDslProfile"), ignoreCase: true, out var known) ? known : PodSecurityProfile.Privileged;
        var severities = AskedFor;
        if (files.Severities.Count > 0)
        {
            severities = new Dictionary<string, Severity>(AskedFor, StringComparer.Ordinal);
            foreach (var asked in files.Severities)
                severities[asked.Key] = asked.Value;
        }
        return files.Extend(CheckOptions.For(version, profile, severities)).ForSet(files.Existing, isComplete: true);
    }

    private static string Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) ? value.Trim() : "";
}
