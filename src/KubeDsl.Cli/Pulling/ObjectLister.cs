using KubeDsl.Cluster.Api;
using KubeDsl.Manifests;

namespace KubeDsl.Cli.Pulling;

/// <summary>Reads objects of a cluster, page by page, and leaves of each what its author wrote.</summary>
internal sealed class ObjectLister(IApiClient client)
{
    private const int PageSize = 500;

    private static readonly string[] OfTheServer = ["uid", "resourceVersion", "generation", "creationTimestamp", "managedFields", "selfLink", "ownerReferences"];

    /// <summary>The objects of a collection in the order of namespace and name.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="place">The namespace; null for all of them.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="CommandException">The server refuses.</exception>
    public async Task<IReadOnlyList<Manifest>> ListAsync(ApiResource resource, string? place, CancellationToken cancellation)
    {
        var found = new List<Manifest>();
        var next = "";
        do
        {
            var path = $"{resource.PathOf(place, null)}?limit={PageSize}{(next.Length == 0 ? "" : "&continue=" + Uri.EscapeDataString(next))}";
            var answer = await client.SendAsync(new ApiRequest(HttpMethod.Get, path), cancellation);
            if (!answer.IsSuccess || answer.Body is not { } body)
                throw new CommandException($"The cluster does not give its {resource}: {answer.Failure?.Message ?? $"status {answer.StatusCode}"}");
            foreach (var item in body["items"] as ListNode ?? ListNode.Empty)
                if (item is MapNode map)
                    found.Add(AsWritten(map, resource));
            next = body.Find("metadata", "continue") is StringNode { Value: var more } ? more : "";
        }
        while (next.Length > 0);
        return [.. found.OrderBy(manifest => manifest.Namespace, StringComparer.Ordinal).ThenBy(manifest => manifest.Name, StringComparer.Ordinal)];
    }

    // Items of a list do not say what they are.
    private static Manifest AsWritten(MapNode item, ApiResource resource)
    {
        var metadata = item["metadata"] as MapNode ?? MapNode.Empty;
        foreach (var key in OfTheServer)
            metadata = metadata.Remove(key);
        if (metadata["annotations"] is MapNode annotations)
        {
            annotations = annotations.Remove("kubectl.kubernetes.io/last-applied-configuration");
            metadata = annotations.Count == 0 ? metadata.Remove("annotations") : metadata.Set("annotations", annotations);
        }
        var builder = new MapNode.Builder();
        builder.Set("apiVersion", resource.ApiVersion).Set("kind", resource.Kind).Set("metadata", metadata);
        foreach (var entry in item)
            if (entry.Key is not ("apiVersion" or "kind" or "metadata" or "status"))
                builder.Set(entry.Key, entry.Value);
        return new Manifest(builder.ToMap());
    }
}
