using KubeDsl.Manifests.Views;

namespace KubeDsl.Manifests.Recipes;

/// <summary>Who may connect to the pods of a workload.</summary>
public static class NetworkPolicyRecipes
{
    /// <summary>The policy that lets the pods of one workload connect to those of another.</summary>
    public static MapNode AllowFrom(MapNode workload, ManifestNode? client, ManifestNode? port, ManifestNode? name)
    {
        var rule = MapNode.Of("from", ListNode.Of(PeerOf(workload, client)))
            .SetIfGiven("ports", port is null ? null : port is UnknownNode ? port : ListNode.Of(MapNode.Of("port", port)));
        return Policy(workload, name ?? NameFor(workload, client), ListNode.Of(rule));
    }

    /// <summary>The policy that lets nobody connect to the pods of a workload, save those that another policy names.</summary>
    public static MapNode DenyIngress(MapNode workload, ManifestNode? name) => Policy(workload, name ?? NameFor(workload, "deny-ingress"), null);

    private static MapNode Policy(MapNode workload, ManifestNode name, ManifestNode? ingress) => MapNode.Of(
        ("apiVersion", "networking.k8s.io/v1"),
        ("kind", "NetworkPolicy"),
        ("metadata", References.MetadataFor(workload, name)),
        ("spec", MapNode.Of(
            ("podSelector", MapNode.Of("matchLabels", WorkloadLabels.RequiredSelectorOf(workload))),
            ("policyTypes", ListNode.Of("Ingress"))).SetIfGiven("ingress", ingress)));

    private static ManifestNode PeerOf(MapNode workload, ManifestNode? client)
    {
        if (client is not MapNode map)
            return UnknownNode.Instance;

        var peer = MapNode.Of("podSelector", MapNode.Of("matchLabels", WorkloadLabels.RequiredSelectorOf(map)));
        if (References.NamespaceOf(map) is UnknownNode || (References.NamespaceOf(map) is not null && References.NamespaceOf(workload) is UnknownNode))
            return peer.Set("namespaceSelector", UnknownNode.Instance);
        return References.NamespaceOf(map) is { } space && !space.Equals(References.NamespaceOf(workload))
            ? peer.Set("namespaceSelector", MapNode.Of("matchLabels", MapNode.Of("kubernetes.io/metadata.name", space)))
            : peer;
    }

    private static ManifestNode NameFor(MapNode workload, ManifestNode? client) =>
        (References.NameOf(workload), client) switch
        {
            (StringNode own, StringNode suffix) => $"{own.Value}-{suffix.Value}",
            (StringNode own, MapNode other) when References.NameOf(other) is StringNode name => $"{own.Value}-from-{name.Value}",
            _ => UnknownNode.Instance,
        };
}
