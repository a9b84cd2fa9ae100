using KubeDsl.Schema;

namespace KubeDsl;

/// <summary>What the manifests are made for: the environment, the Kubernetes version, and named parameters.</summary>
/// <param name="environment">The value of <see cref="Environment"/>.</param>
/// <param name="kubernetesVersion">The value of <see cref="KubernetesVersion"/>.</param>
/// <param name="parameters">The values of <see cref="Parameters"/>.</param>
public sealed class ManifestContext(
    string environment = ManifestContext.DefaultEnvironment,
    KubernetesVersion? kubernetesVersion = null,
    IReadOnlyDictionary<string, string>? parameters = null)
{
    /// <summary>The environment of a build that names none: <c>dev</c>.</summary>
    public const string DefaultEnvironment = "dev";

    /// <summary>The environment: the MSBuild property <c>KubeDslEnvironment</c>, or <c>dev</c>.</summary>
    public string Environment { get; } = environment;

    /// <summary>The version of the cluster: the MSBuild property <c>KubernetesVersion</c>, or the latest known one.</summary>
    public KubernetesVersion KubernetesVersion { get; } = kubernetesVersion ?? KubernetesVersion.Latest;

    /// <summary>The named parameters: the MSBuild property <c>KubeDslParameters</c>, <c>name=value</c> joined by <c>;</c>.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; } = parameters ?? new Dictionary<string, string>();

    /// <summary>The value of a parameter that must be given.</summary>
    /// <exception cref="MissingParameterException">The parameter was not given.</exception>
    public string Parameter(string name) =>
        Parameters.TryGetValue(name, out var value) ? value : throw new MissingParameterException(name, Parameters.Keys);

    /// <summary>The value of a parameter, or <paramref name="defaultValue"/> when it was not given.</summary>
    public string Parameter(string name, string defaultValue) => Parameters.GetValueOrDefault(name, defaultValue);
}
