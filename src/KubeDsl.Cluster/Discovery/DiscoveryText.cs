using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Discovery;

/// <summary>Reads values of discovery documents.</summary>
internal static class DiscoveryText
{
    /// <summary>The maps of a list.</summary>
    public static IEnumerable<MapNode> Maps(ManifestNode? node) => node is ListNode list ? list.OfType<MapNode>() : [];

    /// <summary>A text; empty when there is none.</summary>
    public static string Of(ManifestNode? node) => node is StringNode text ? text.Value : "";

    /// <summary>The verbs of a resource, sorted.</summary>
    public static IReadOnlyList<string> Verbs(MapNode resource) =>
        resource["verbs"] is ListNode list ? [.. list.OfType<StringNode>().Select(verb => verb.Value).Order(StringComparer.Ordinal)] : [];
}
