using KubeDsl.Cluster.Api;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Tests.Running.Memory;

/// <summary>Knows the usual kinds, and those that the definitions of a cluster bring when it is asked again.</summary>
internal sealed class MemoryDiscovery(MemoryCluster cluster) : IResourceDiscovery
{
    private static readonly ApiResource[] BuiltIn =
    [
        new("", "v1", "ConfigMap", "configmaps", true, []),
        new("", "v1", "Secret", "secrets", true, []),
        new("", "v1", "Service", "services", true, []),
        new("", "v1", "ServiceAccount", "serviceaccounts", true, []),
        new("", "v1", "Pod", "pods", true, []),
        new("", "v1", "PersistentVolumeClaim", "persistentvolumeclaims", true, []),
        new("", "v1", "Namespace", "namespaces", false, []),
        new("apps", "v1", "Deployment", "deployments", true, []),
        new("batch", "v1", "Job", "jobs", true, []),
        new("apiextensions.k8s.io", "v1", "CustomResourceDefinition", "customresourcedefinitions", false, []),
    ];

    private IReadOnlyList<ApiResource> known = BuiltIn;

    public Task<ApiResource?> FindAsync(string apiVersion, string kind, CancellationToken cancellation) =>
        Task.FromResult(known.FirstOrDefault(resource => resource.ApiVersion == apiVersion && resource.Kind == kind));

    public Task<IReadOnlyList<ApiResource>> AllAsync(CancellationToken cancellation) => Task.FromResult(known);

    public Task RefreshAsync(CancellationToken cancellation)
    {
        var defined = cluster.Objects.Values
            .Where(live => live["kind"]!.ToString() == "CustomResourceDefinition")
            .Select(live => new ApiResource(
                live.Find("spec", "group")!.ToString()!, "v1", live.Find("spec", "names", "kind")!.ToString()!, live.Find("spec", "names", "plural")!.ToString()!, true, []));
        known = [.. BuiltIn, .. defined];
        return Task.CompletedTask;
    }
}
