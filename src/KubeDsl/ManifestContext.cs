using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;
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
    private readonly SortedSet<ResourceIdentity> existing = new(Comparer<ResourceIdentity>.Create((left, right) => string.CompareOrdinal(left.Group + left, right.Group + right)));

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

    /// <summary>What was declared by <see cref="Existing{T}"/> and <see cref="Existing(string, string, string?)"/>.</summary>
    public IReadOnlyCollection<ResourceIdentity> ExistingResources => existing;

    /// <summary>
    /// Declares that a resource exists in the cluster without being one of the manifests: made by an operator, by another team, or by
    /// hand. It can be referred to like any other, is not written, and is not reported as missing.
    /// </summary>
    /// <example><c>var database = context.Existing(new Secret("shop-db"));</c></example>
    /// <param name="resource">
    /// The resource. Only its kind, name and namespace count; one without a namespace exists in every namespace.
    /// </param>
    /// <returns>The same resource.</returns>
    /// <exception cref="InvalidOperationException">The resource has no name.</exception>
    [DeclaresExisting(typeof(Existence), nameof(Existence.OfResource))]
    public T Existing<T>(T resource)
        where T : Resource
    {
        ArgumentNullException.ThrowIfNull(resource);
        if (Existence.OfResource(resource.ToNode()) is { } identity)
            existing.Add(identity);
        return resource;
    }

    /// <summary>Declares that an object exists in the cluster without being one of the manifests, so that it is not reported as missing.</summary>
    /// <param name="kind">The kind, such as <c>Secret</c>.</param>
    /// <param name="name">The name.</param>
    /// <param name="namespace">The namespace; null for every namespace.</param>
    [DeclaresExisting(typeof(Existence), nameof(Existence.OfName))]
    public void Existing(string kind, string name, string? @namespace = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(kind);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        existing.Add(new ResourceIdentity("", kind, @namespace ?? "", name));
    }
}
