using KubeDsl.Cluster.Api;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Discovery;

/// <summary>The document that says all groups, versions and resources at once (servers since 1.26).</summary>
internal static class AggregatedDiscovery
{
    /// <summary>Asks for that document, and for the plain one of servers that do not have it.</summary>
    public const string Accept =
        "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json";

    /// <summary>The resources of the document; null when it is another.</summary>
    public static IReadOnlyList<ApiResource>? Read(MapNode body)
    {
        if (body["kind"] is not StringNode { Value: "APIGroupDiscoveryList" })
            return null;

        var resources = new List<ApiResource>();
        foreach (var group in Maps(body["items"]))
            foreach (var version in Maps(group["versions"]))
                foreach (var resource in Maps(version["resources"]))
                    if (ResourceOf(resource, Text(group.Find("metadata", "name")), Text(version["version"])) is { } found)
                        resources.Add(found);
        return resources;
    }

    // A resource without a kind has only subresources.
    private static ApiResource? ResourceOf(MapNode resource, string group, string version) =>
        Text(resource.Find("responseKind", "kind")) is { Length: > 0 } kind
            ? new ApiResource(group, version, kind, Text(resource["resource"]), Text(resource["scope"]) == "Namespaced", DiscoveryText.Verbs(resource))
            : null;

    private static IEnumerable<MapNode> Maps(ManifestNode? node) => DiscoveryText.Maps(node);

    private static string Text(ManifestNode? node) => DiscoveryText.Of(node);
}
