namespace KubeDsl.Manifests.Recipes;

/// <summary>Routes from outside the cluster to Services.</summary>
public static class IngressRecipes
{
    /// <summary>Adds the rules of a host to an Ingress.</summary>
    public static MapNode Rule(MapNode ingress, ManifestNode? host, Func<MapNode, ManifestNode>? configure)
    {
        var start = MapNode.Empty.SetIfGiven("host", host);
        return ingress.Append(["spec"], "rules", configure is null ? start : configure(start));
    }

    /// <summary>Adds a path to the rules of a host.</summary>
    public static MapNode Path(MapNode rule, ManifestNode? path, ManifestNode? service, ManifestNode? port, ManifestNode? pathType) =>
        rule.Append(["http"], "paths", MapNode.Of(
            ("path", path ?? UnknownNode.Instance),
            ("pathType", pathType ?? "Prefix"),
            ("backend", BackendOf(service, port))));

    /// <summary>Sets the Service that answers a path.</summary>
    public static MapNode Backend(MapNode path, ManifestNode? service, ManifestNode? port) => path.Set("backend", BackendOf(service, port));

    /// <summary>Sets the Service that answers what no rule matches.</summary>
    public static MapNode DefaultBackend(MapNode ingress, ManifestNode? service, ManifestNode? port) =>
        ingress.Put(["spec"], "defaultBackend", BackendOf(service, port));

    /// <summary>Adds a certificate; without hosts it serves those of the rules that are there.</summary>
    public static MapNode Tls(MapNode ingress, ManifestNode? secret, ManifestNode? hosts)
    {
        var served = hosts is null or ListNode { Count: 0, IsOpen: false } ? HostsOf(ingress) : hosts;
        return ingress.Append(["spec"], "tls", MapNode.Empty.SetIfGiven("hosts", served).SetIfGiven("secretName", secret is null ? null : References.NameOf(secret)));
    }

    private static ManifestNode? HostsOf(MapNode ingress)
    {
        if (ingress.Find("spec", "rules") is not ListNode rules)
            return null;

        var hosts = rules.Select(rule => rule.Find("host")).OfType<ManifestNode>().Distinct().ToArray();
        return hosts.Length == 0 ? null : ListNode.Of(hosts, isOpen: rules.IsOpen);
    }

    private static MapNode BackendOf(ManifestNode? service, ManifestNode? port) =>
        MapNode.Of("service", MapNode.Of(("name", References.NameOf(service)), ("port", PortOf(service, port))));

    private static ManifestNode PortOf(ManifestNode? service, ManifestNode? port) => port switch
    {
        StringNode => MapNode.Of("name", port),
        IntegerNode => MapNode.Of("number", port),
        not null => UnknownNode.Instance,
        null => service is MapNode map ? OnlyPortOf(map) : UnknownNode.Instance,
    };

    private static ManifestNode OnlyPortOf(MapNode service)
    {
        var ports = service.Find("spec", "ports") as ListNode;
        if (ports is { Count: 1, IsOpen: false })
            return ports[0].Find("name") is UnknownNode || ports[0] is UnknownNode or MapNode { IsOpen: true } ? UnknownNode.Instance
                : ports[0].Find("name") is { } name ? MapNode.Of("name", name)
                : ports[0].Find("port") is { } number ? MapNode.Of("number", number)
                : UnknownNode.Instance;
        if (ports is { IsOpen: true } || (ports is null && (service.Find("spec", "ports") is UnknownNode || service.MapAt(["spec"]).IsOpen)))
            return UnknownNode.Instance;

        throw new InvalidOperationException(ports is null or { Count: 0 }
            ? $"{References.Title(service)} has no port to route to. Add one with .WithPort(80), or name the port in the call."
            : $"{References.Title(service)} has the ports {string.Join(", ", ports.Select(entry => $"'{entry.Find("name") ?? entry.Find("port")}'"))}. Say which one is meant, as the last argument of the call.");
    }
}
