using KubeDsl.Rules;
using KubeDsl.Schema;

namespace KubeDsl.Cli.Checking;

/// <summary>What the command line of <c>kubedsl check</c> asks for.</summary>
internal sealed record CheckSettings
{
    /// <summary>Stands for standard input among the paths.</summary>
    public const string StandardInput = "-";

    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Where the definitions of custom resources are.</summary>
    public IReadOnlyList<string> Crds { get; init; } = [];

    /// <summary>Where the admission policies are, with their bindings, parameters and namespaces.</summary>
    public IReadOnlyList<string> Policies { get; init; } = [];

    public KubernetesVersion KubernetesVersion { get; init; } = KubernetesVersion.Latest;

    public PodSecurityProfile Profile { get; init; } = PodSecurityProfile.Privileged;

    public ReportFormat Format { get; init; } = ReportFormat.Text;

    public bool WarningsAsErrors { get; init; }

    /// <summary>The file whose settings hold for all: the manifests were made from it, or from others beside it. Null: each file has its own.</summary>
    public string? SettingsOf { get; init; }

    /// <summary>Severities by rule id; they go before those of any file.</summary>
    public IReadOnlyDictionary<string, Severity> Severities { get; init; } = CheckOptions.Default.Severities;
}
