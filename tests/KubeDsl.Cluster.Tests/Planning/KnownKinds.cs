using KubeDsl.Cluster.Api;

namespace KubeDsl.Cluster.Tests.Planning;

/// <summary>A server that has a few kinds, and more after it was asked again.</summary>
internal sealed class KnownKinds : IResourceDiscovery
{
    private static readonly string[] Verbs = ["get", "list", "patch", "delete", "watch"];

    private readonly List<ApiResource> resources =
    [
        new("", "v1", "ConfigMap", "configmaps", true, Verbs),
        new("", "v1", "Secret", "secrets", true, Verbs),
        new("", "v1", "Service", "services", true, Verbs),
        new("", "v1", "Namespace", "namespaces", false, Verbs),
        new("apps", "v1", "Deployment", "deployments", true, Verbs),
        new("apiextensions.k8s.io", "v1", "CustomResourceDefinition", "customresourcedefinitions", false, Verbs),
        new("rbac.authorization.k8s.io", "v1", "ClusterRole", "clusterroles", false, Verbs),
    ];

    public ApiResource? AfterRefresh { get; init; }

    public int Refreshes { get; private set; }

    public Task<ApiResource?> FindAsync(string apiVersion, string kind, CancellationToken cancellation) =>
        Task.FromResult(resources.Find(resource => resource.ApiVersion == apiVersion && resource.Kind == kind));

    public Task<IReadOnlyList<ApiResource>> AllAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<ApiResource>>(resources);

    public Task RefreshAsync(CancellationToken cancellation)
    {
        Refreshes++;
        if (AfterRefresh is { } resource)
            resources.Add(resource);
        return Task.CompletedTask;
    }
}
