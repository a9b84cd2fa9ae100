using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Rules.Policies;
using KubeDsl.Schema;

namespace KubeDsl.Rules;

/// <summary>What a check goes by.</summary>
public sealed record CheckOptions
{
    /// <summary>The annotation on an object that lists the ids of rules that are silent about it, as far as they <see cref="RuleInfo.CanBeSuppressed"/>.</summary>
    public const string SuppressAnnotation = "kubedsl.dev/suppress";

    /// <summary>The options without any setting.</summary>
    public static CheckOptions Default { get; } = new();

    /// <summary>The version of the cluster that the manifests are for. Default: the latest one that is known.</summary>
    public KubernetesVersion KubernetesVersion { get; init; } = KubernetesVersion.Latest;

    /// <summary>The Pod Security Standard to hold pods against. Default: none.</summary>
    public PodSecurityProfile Profile { get; init; } = PodSecurityProfile.Privileged;

    /// <summary>Severities by rule id, in place of the rules' own.</summary>
    public IReadOnlyDictionary<string, Severity> Severities { get; init; } = NoSeverities.Instance;

    /// <summary>Objects that exist in the cluster without being in the set. An empty namespace stands for any.</summary>
    public IReadOnlyCollection<ResourceIdentity> Existing { get; init; } = [];

    /// <summary>
    /// The definitions that custom resources are judged by, besides those in the set. Default: none. A custom resource without a definition
    /// is not checked.
    /// </summary>
    public CustomResourceCatalog CustomResources { get; init; } = CustomResourceCatalog.Empty;

    /// <summary>
    /// The admission policies that manifests are held against, besides those in the set. Default: none.
    /// </summary>
    public PolicyCatalog Policies { get; init; } = PolicyCatalog.Empty;

    /// <summary>What admission policies are told of the request. Default: nothing but the manifest.</summary>
    public PolicyRequest PolicyRequest { get; init; } = PolicyRequest.Default;

    /// <summary>
    /// False where the set may hold more manifests than are known; then nothing is said to be missing. Default: true.
    /// </summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>
    /// Checks only what an API server refuses of each manifest alone, and leaves references, practice and versions out. Default: false.
    /// </summary>
    public bool ErrorsOnly { get; init; }

    /// <summary>How many manifests may be checked at the same time; the result is the same. Default: 1, on the calling thread.</summary>
    public int MaxParallelism { get; init; } = 1;

    /// <summary>The severity of <paramref name="rule"/> under these options.</summary>
    public Severity SeverityOf(RuleInfo rule) =>
        Severities.TryGetValue(rule.Id, out var severity) ? severity
        : rule.EnabledByDefault ? rule.Severity
        : Severity.None;

    // Init-only properties can only be set by code compiled for the same framework; analyzers are compiled for netstandard2.0 and may run
    // with this assembly's build for a later one. These methods are for them.

    /// <summary>Options for a version, a profile and severities.</summary>
    public static CheckOptions For(KubernetesVersion version, PodSecurityProfile profile, IReadOnlyDictionary<string, Severity> severities) =>
        new() { KubernetesVersion = version, Profile = profile, Severities = severities };

    /// <summary>These options for a set that may not be all: see <see cref="Existing"/> and <see cref="IsComplete"/>.</summary>
    public CheckOptions ForSet(IReadOnlyCollection<ResourceIdentity> existing, bool isComplete) => this with { Existing = existing, IsComplete = isComplete };

    /// <summary>These options for a manifest by itself, of which only errors are told.</summary>
    public CheckOptions ForErrorsAlone() => this with { ErrorsOnly = true, IsComplete = false };

    /// <summary>These options with admission policies.</summary>
    public CheckOptions ForPolicies(PolicyCatalog policies) => this with { Policies = policies };

    /// <summary>These options with the definitions that custom resources are judged by.</summary>
    public CheckOptions ForCustomResources(CustomResourceCatalog definitions) => this with { CustomResources = definitions };
}
