using KubeDsl.Manifests;
using KubeDsl.Rules;

namespace KubeDsl.Cli.Checking.Severities;

/// <summary>What the settings around a file say.</summary>
/// <param name="Severities">Severities by rule id.</param>
/// <param name="Existing">Objects that exist in the cluster.</param>
internal sealed record FileSettings(IReadOnlyDictionary<string, Severity> Severities, IReadOnlyList<ResourceIdentity> Existing)
{
    public static FileSettings None { get; } = new(new Dictionary<string, Severity>(), []);

    public Severity SeverityOf(RuleInfo rule) =>
        Severities.TryGetValue(rule.Id, out var severity) ? severity
        : rule.EnabledByDefault ? rule.Severity
        : Severity.None;
}
