using KubeDsl.Manifests.Views;

namespace KubeDsl.Manifests.Recipes;

/// <summary>Services: what makes the pods of a workload reachable.</summary>
public static class ServiceRecipes
{
    /// <summary>The Service in front of a workload.</summary>
    /// <exception cref="InvalidOperationException">The workload does not say which port is meant, or its pods cannot be selected.</exception>
    public static MapNode Expose(MapNode workload, ManifestNode? port, ManifestNode? targetPort, ManifestNode? name, ManifestNode? type, ManifestNode? nodePort)
    {
        var ports = ServicePorts.For(workload, port, targetPort);
        if (nodePort is not null)
            ports = WithNodePort(workload, ports, nodePort);
        var spec = MapNode.Empty
            .SetIfGiven("type", type ?? (nodePort is null ? null : nodePort is UnknownNode ? nodePort : new StringNode("NodePort")))
            .Set("selector", WorkloadLabels.RequiredSelectorOf(workload))
            .Set("ports", ports);
        return Service(References.MetadataFor(workload, name), spec);
    }

    /// <summary>The headless Service that gives every pod of a StatefulSet its own DNS name.</summary>
    public static MapNode HeadlessOf(MapNode statefulSet)
    {
        var name = statefulSet.Find("spec", "serviceName") ?? References.NameOf(statefulSet);
        var ports = ServicePorts.Declared(statefulSet);
        var spec = MapNode.Of(("clusterIP", "None"), ("selector", WorkloadLabels.RequiredSelectorOf(statefulSet)))
            .SetIfGiven("ports", ports is ListNode { Count: 0, IsOpen: false } ? null : ports);
        return Service(References.MetadataFor(statefulSet, name), spec);
    }

    /// <summary>Makes a Service headless: DNS gives the addresses of its pods.</summary>
    public static MapNode Headless(MapNode service) => service.Put(["spec"], "clusterIP", "None");

    /// <summary>Makes a Service another name of a host outside the cluster.</summary>
    public static MapNode AliasOf(MapNode service, ManifestNode? host) =>
        service.Change(["spec"], spec => spec.Set("type", "ExternalName").Set("externalName", host ?? UnknownNode.Instance));

    /// <summary>Adds a port to a Service.</summary>
    public static MapNode Port(MapNode service, ManifestNode? port, ManifestNode? targetPort, ManifestNode? name, ManifestNode? protocol, ManifestNode? nodePort) =>
        service.Append(["spec"], "ports", MapNode.Empty
            .SetIfGiven("name", name)
            .SetIfGiven("protocol", protocol)
            .Set("port", port ?? UnknownNode.Instance)
            .SetIfGiven("targetPort", targetPort)
            .SetIfGiven("nodePort", nodePort));

    /// <summary>Selects the pods of a workload.</summary>
    public static MapNode SelectorOf(MapNode service, ManifestNode? workload) =>
        service.Put(["spec"], "selector", workload is MapNode map ? WorkloadLabels.RequiredSelectorOf(map) : UnknownNode.Instance);

    /// <summary>The name under which a Service is found inside the cluster.</summary>
    public static ManifestNode DnsName(MapNode service)
    {
        if (References.NameOf(service) is not StringNode name)
            return UnknownNode.Instance;

        return References.NamespaceOf(service) switch
        {
            null => name,
            StringNode space => $"{name.Value}.{space.Value}.svc",
            _ => UnknownNode.Instance,
        };
    }

    private static MapNode Service(MapNode metadata, MapNode spec) =>
        MapNode.Of(("apiVersion", "v1"), ("kind", "Service"), ("metadata", metadata), ("spec", spec));

    private static ManifestNode WithNodePort(MapNode workload, ManifestNode ports, ManifestNode nodePort) => ports switch
    {
        ListNode { Count: 1, IsOpen: false } list when list[0] is MapNode port => ListNode.Of(port.Set("nodePort", nodePort)),
        ListNode { IsOpen: false } when nodePort is not UnknownNode => throw new InvalidOperationException(
            $"{References.Title(workload)} is exposed with several ports, so one node port cannot serve them all. Say which port is meant: .Expose(port: 80, nodePort: {nodePort})."),
        _ => ports,
    };
}
