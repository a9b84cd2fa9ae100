using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Objects;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Definitions;

/// <summary>Reads the definitions of custom resources of a cluster as somebody would have written them.</summary>
internal sealed class DefinitionReader(IApiClient client)
{
    // Definitions can have a megabyte each; this keeps an answer well below what is read of one.
    private const int PageSize = 20;

    private const string Collection = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";

    private static readonly string[] WrittenByTheServer =
        ["managedFields", "uid", "resourceVersion", "generation", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds", "selfLink"];

    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    /// <summary>All definitions in the order of their names, without status and what else the server adds.</summary>
    /// <exception cref="ClusterException">The server cannot be asked, or does not answer as one does.</exception>
    public async Task<IReadOnlyList<Manifest>> AllAsync(CancellationToken cancellation)
    {
        var definitions = new List<Manifest>();
        var next = "";
        do
        {
            var path = $"{Collection}?limit={PageSize}{(next.Length > 0 ? $"&continue={Uri.EscapeDataString(next)}" : "")}";
            var answer = await client.SendAsync(new ApiRequest(HttpMethod.Get, path), cancellation);
            if (!answer.IsSuccess || answer.Body is not { } page)
                throw new ClusterException($"The server does not give its definitions of custom resources: {(answer.Failure is { Message.Length: > 0 } failure ? failure.Message : $"it answers with {answer.StatusCode}")}");
            if (page["items"] is ListNode items)
                definitions.AddRange(items.OfType<MapNode>().Select(item => new Manifest(Cleaned(item))));
            next = page.Find("metadata", "continue") is StringNode text ? text.Value : "";
        }
        while (next.Length > 0);
        return [.. definitions.OrderBy(definition => definition.Name, StringComparer.Ordinal)];
    }

    private static MapNode Cleaned(MapNode item)
    {
        var live = new LiveObject(item);
        var metadata = item["metadata"] as MapNode ?? MapNode.Empty;
        foreach (var field in WrittenByTheServer)
            metadata = metadata.Remove(field);
        if (live.Annotation(LastApplied) is not null)
            metadata = WithoutLastApplied(metadata, (MapNode)metadata["annotations"]!);
        return MapNode.Of(
            ("apiVersion", "apiextensions.k8s.io/v1"),
            ("kind", "CustomResourceDefinition"),
            ("metadata", metadata),
            ("spec", item["spec"] ?? MapNode.Empty));
    }

    private static MapNode WithoutLastApplied(MapNode metadata, MapNode annotations) =>
        annotations.Count == 1 ? metadata.Remove("annotations") : metadata.Set("annotations", annotations.Remove(LastApplied));
}
