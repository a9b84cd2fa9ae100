using KubeDsl.Cluster.Api;

namespace KubeDsl.Cluster.Discovery;

/// <summary>The resources of a server, by version and kind.</summary>
internal sealed class ResourceIndex
{
    private readonly Dictionary<(string ApiVersion, string Kind), ApiResource> byKind = [];

    /// <summary>An index of these resources; versions of a group keep the order they come in.</summary>
    public ResourceIndex(IReadOnlyList<ApiResource> resources)
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            ranks.TryAdd(resource.ApiVersion, ranks.Count);
            byKind.TryAdd((resource.ApiVersion, resource.Kind), resource);
        }
        All = [.. resources
            .OrderBy(resource => resource.Group, StringComparer.Ordinal)
            .ThenBy(resource => ranks[resource.ApiVersion])
            .ThenBy(resource => resource.Plural, StringComparer.Ordinal)];
    }

    /// <summary>All resources in a stable order.</summary>
    public IReadOnlyList<ApiResource> All { get; }

    /// <summary>The resource of a kind; null when there is none.</summary>
    public ApiResource? Find(string apiVersion, string kind) => byKind.GetValueOrDefault((apiVersion, kind));
}
