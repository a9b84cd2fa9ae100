using System.Collections.Concurrent;
using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Objects;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Sets;

/// <summary>Lists objects by the label that members of sets carry.</summary>
internal sealed class MemberFinder(IApiClient client, IResourceDiscovery discovery, int parallelism)
{
    private const int PageSize = 500;

    /// <summary>The members of any set, of the kinds and in the namespaces that <paramref name="contents"/> names.</summary>
    /// <exception cref="ClusterException">A list cannot be had.</exception>
    public async Task<IReadOnlyList<Member>> FindAllAsync(ApplySetContents contents, string parentNamespace, CancellationToken cancellation) =>
        await FindAsync(contents, parentNamespace, ApplySetNames.PartOf, cancellation);

    /// <summary>The members of one set.</summary>
    /// <exception cref="ClusterException">A list cannot be had.</exception>
    public async Task<IReadOnlyList<Member>> FindAsync(ApplySetContents contents, ApplySetParent parent, CancellationToken cancellation) =>
        await FindAsync(contents, parent.Namespace, $"{ApplySetNames.PartOf}={parent.Id}", cancellation);

    private async Task<IReadOnlyList<Member>> FindAsync(ApplySetContents contents, string parentNamespace, string selector, CancellationToken cancellation)
    {
        var collections = new List<(ApiResource Resource, string Path)>();
        var known = (await discovery.AllAsync(cancellation))
            .GroupBy(resource => new GroupKind(resource.Group, resource.Kind))
            .ToDictionary(group => group.Key, group => group.First());
        foreach (var groupKind in contents.GroupKinds)
        {
            // A kind whose definition is gone has no objects any longer.
            if (!known.TryGetValue(groupKind, out var resource))
                continue;
            if (resource.IsNamespaced)
                collections.AddRange(contents.AdditionalNamespaces.Prepend(parentNamespace).Select(@namespace => (resource, resource.PathOf(@namespace, null))));
            else
                collections.Add((resource, resource.PathOf(null, null)));
        }

        var found = new ConcurrentBag<Member>();
        await Parallel.ForEachAsync(
            collections,
            new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellation },
            async (collection, token) =>
            {
                foreach (var member in await ListAsync(collection.Resource, collection.Path, selector, token))
                    found.Add(member);
            });
        return [.. found.OrderBy(member => member.Identity, ObjectNames.Order)];
    }

    private async Task<List<Member>> ListAsync(ApiResource resource, string path, string selector, CancellationToken cancellation)
    {
        var members = new List<Member>();
        string? next = null;
        while (true)
        {
            var page = next is null ? "" : $"&continue={Uri.EscapeDataString(next)}";
            var answer = await client.SendAsync(
                new ApiRequest(HttpMethod.Get, $"{path}?labelSelector={Uri.EscapeDataString(selector)}&limit={PageSize}{page}"), cancellation);
            if (answer.StatusCode == 404)
                return members;
            if (answer.StatusCode == 410 && next is not null)
            {
                // The list is too old to go on with; the beginning of a new one is as good.
                members.Clear();
                next = null;
                continue;
            }
            if (!answer.IsSuccess || answer.Body is not { } body)
                throw new ClusterException($"The members of the ApplySet could not be listed at {path}: {answer.Failure?.Message ?? $"the server answered {answer.StatusCode}"}");

            if (body["items"] is ListNode items)
                members.AddRange(items.OfType<MapNode>().Select(item => new Member(resource, new LiveObject(Typed(item, resource)))));
            if (body.Find("metadata", "continue") is not StringNode { Value: { Length: > 0 } token })
                return members;
            next = token;
        }
    }

    // The items of a list leave out what the list says for all of them.
    private static MapNode Typed(MapNode item, ApiResource resource) => item
        .Set("apiVersion", resource.ApiVersion)
        .Set("kind", resource.Kind);
}
