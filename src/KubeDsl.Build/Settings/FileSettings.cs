using KubeDsl.Manifests;
using KubeDsl.Rules;

namespace KubeDsl.Build.Settings;

/// <summary>What the settings around a file say.</summary>
/// <param name="Severities">Severities by rule id.</param>
/// <param name="Existing">Objects that exist in the cluster.</param>
internal sealed record FileSettings(IReadOnlyDictionary<string, Severity> Severities, IReadOnlyList<ResourceIdentity> Existing)
{
    public static FileSettings None { get; } = new(CheckOptions.Default.Severities, []);

    public Severity SeverityOf(RuleInfo rule) =>
        Severities.TryGetValue(rule.Id, out var severity) ? severity
        : rule.EnabledByDefault ? rule.Severity
        : Severity.None;

    /// <summary>
    /// Options for one check over several files: a rule runs when any of them wants it. Each file's own severity is put into the findings
    /// afterwards, by <see cref="SeverityOf"/>.
    /// </summary>
    public static CheckOptions ForAll(IEnumerable<FileSettings> files, CheckOptions options)
    {
        var distinct = files.Distinct().ToArray();
        if (Array.TrueForAll(distinct, file => file == None))
            return options with { Severities = None.Severities };

        var severities = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach (var id in distinct.SelectMany(file => file.Severities.Keys).Distinct())
            if (RuleRegistry.Find(id) is { } rule)
                severities[id] = distinct.Max(file => file.SeverityOf(rule));
        return options with
        {
            Severities = severities,
            Existing = [.. options.Existing.Concat(distinct.SelectMany(file => file.Existing)).Distinct()],
        };
    }
}
