using KubeDsl.Build.Settings;
using KubeDsl.Rules;
using KubeDsl.Schema;

namespace KubeDsl.Cli.Checking;

/// <summary>The words after <c>kubedsl check</c>, not yet understood; null where an option was not given.</summary>
internal sealed record CheckArguments
{
    public required IReadOnlyList<string> Paths { get; init; }

    public string? KubernetesVersion { get; init; }

    public IReadOnlyList<string> Crds { get; init; } = [];

    public IReadOnlyList<string> Policies { get; init; } = [];

    public string? Profile { get; init; }

    public string? Output { get; init; }

    public bool WarningsAsErrors { get; init; }

    public IReadOnlyList<string> Severities { get; init; } = [];

    /// <exception cref="CommandException">A value is none that the option knows.</exception>
    public CheckSettings ToSettings() => new()
    {
        Paths = Paths,
        Crds = Crds,
        Policies = Policies,
        KubernetesVersion = VersionOf(KubernetesVersion),
        Profile = Profile switch
        {
            null => PodSecurityProfile.Privileged,
            "baseline" => PodSecurityProfile.Baseline,
            "restricted" => PodSecurityProfile.Restricted,
            _ => throw Unknown("--profile", Profile, "'baseline', 'restricted'"),
        },
        Format = Output switch
        {
            null or "text" => ReportFormat.Text,
            "json" => ReportFormat.Json,
            "sarif" => ReportFormat.Sarif,
            "junit" => ReportFormat.Junit,
            _ => throw Unknown("-o", Output, "'text', 'json', 'sarif', 'junit'"),
        },
        WarningsAsErrors = WarningsAsErrors,
        Severities = SeveritiesOf(Severities),
    };

    private static KubernetesVersion VersionOf(string? text)
    {
        if (text is null)
            return Schema.KubernetesVersion.Latest;
        var (oldest, latest) = (Schema.KubernetesVersion.Oldest, Schema.KubernetesVersion.Latest);
        return Schema.KubernetesVersion.TryParse(text, out var version) && version >= oldest && version <= latest
            ? version
            : throw new CommandException($"--kubernetes-version '{text}' is not known. Use {oldest} to {latest}.");
    }

    private static CommandException Unknown(string option, string word, string known) => new($"{option} '{word}' is not known. Use {known}.");

    private static IReadOnlyDictionary<string, Severity> SeveritiesOf(IReadOnlyList<string> settings)
    {
        if (settings.Count == 0)
            return CheckOptions.Default.Severities;
        var severities = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            var id = (equals < 0 ? setting : setting[..equals]).Trim().ToUpperInvariant();
            if (equals < 0 || SeverityWords.Parse(setting[(equals + 1)..]) is not { } severity)
                throw new CommandException($"--severity '{setting}' cannot be understood. Write a rule and 'error', 'warning', 'info' or 'none', for example 'KDSL4012=error'.");
            if (KnownRules.Find(id) is null)
                throw new CommandException($"--severity '{setting}' names no rule. {Suggestion(id)}");
            severities[id] = severity;
        }
        return severities;
    }

    private static string Suggestion(string id)
    {
        var known = KnownRules.All.Select(rule => rule.Id);
        return Spelling.Closest(id, known) is { } closest ? $"Did you mean '{closest}'?" : "The rules are listed in docs/rules.";
    }
}
