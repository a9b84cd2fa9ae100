using KubeDsl.Manifests.Views;

namespace KubeDsl.Manifests.Recipes;

/// <summary>Which ports the Service in front of a workload has.</summary>
internal static class ServicePorts
{
    /// <summary>
    /// The port that was asked for, led to the container port it means; with neither port nor target every declared
    /// container port.
    /// </summary>
    public static ManifestNode For(MapNode workload, ManifestNode? port, ManifestNode? targetPort)
    {
        var declared = ContainerPorts.Of(workload);
        if (port is null && targetPort is null)
            return declared.Known.Count > 0 || declared.MayBeMore ? All(declared) : throw NoPort(workload);

        if (port is UnknownNode && targetPort is null or UnknownNode)
            return UnknownNode.Instance;

        var target = targetPort is not null ? Find(declared, targetPort) : Only(workload, declared, port!);
        return ListNode.Of(Port(
            port ?? target?["containerPort"] ?? (targetPort is IntegerNode ? targetPort : Undeclared(workload, declared, targetPort!)),
            targetPort ?? (target is not null ? TargetOf(target) : declared.MayBeMore ? UnknownNode.Instance : null),
            target ?? (declared.MayBeMore ? Unseen(targetPort) : null)));
    }

    // A port that may be declared where nothing is known.
    private static MapNode Unseen(ManifestNode? target) =>
        MapNode.Of(("name", target is StringNode ? target : UnknownNode.Instance), ("protocol", UnknownNode.Instance));

    /// <summary>Every declared container port under its own number; unknown when no port is known and there may be some.</summary>
    public static ManifestNode Declared(MapNode workload) => All(ContainerPorts.Of(workload));

    private static ManifestNode All(ContainerPorts declared)
    {
        var several = declared.Known.Count > 1;
        var ports = declared.Known.Select(port => (ManifestNode)Named(Port(port["containerPort"] ?? UnknownNode.Instance, TargetOf(port), port), several));
        return declared.MayBeMore && declared.Known.Count == 0 ? UnknownNode.Instance : ListNode.Of(ports, isOpen: declared.MayBeMore);
    }

    private static MapNode Port(ManifestNode number, ManifestNode? target, MapNode? declared) => MapNode.Empty
        .SetIfGiven("name", declared?["name"] ?? (target is StringNode or UnknownNode ? target : null))
        .SetIfGiven("protocol", declared?["protocol"] is StringNode { Value: "TCP" } ? null : declared?["protocol"] ?? (declared is null && target is UnknownNode ? target : null))
        .Set("port", number)
        .SetIfGiven("targetPort", number is IntegerNode && number.Equals(target) ? null
            : number is UnknownNode && target is IntegerNode ? number
            : target);

    private static MapNode Named(MapNode port, bool several) =>
        several && !port.ContainsKey("name") ? port.Set("name", port["port"] is IntegerNode number ? $"port-{number}" : UnknownNode.Instance) : port;

    private static ManifestNode TargetOf(MapNode declared) => declared["name"] ?? declared["containerPort"] ?? UnknownNode.Instance;

    private static MapNode? Find(ContainerPorts declared, ManifestNode target) => target is UnknownNode
        ? null
        : declared.Known.FirstOrDefault(port => target.Equals(port["name"]) || target.Equals(port["containerPort"]));

    private static MapNode? Only(MapNode workload, ContainerPorts declared, ManifestNode port)
    {
        if (Find(declared, port) is { } same)
            return same;
        if (declared.MayBeMore || declared.Known.Count == 0 || port is UnknownNode)
            return declared is { Known.Count: 1, MayBeMore: false } ? declared.Known[0] : null;
        return declared.Known.Count == 1
            ? declared.Known[0]
            : throw new InvalidOperationException(
                $"{References.Title(workload)} declares the container ports {List(declared)}. Say which one is meant: .Expose(port: {port}, targetPort: {Quoted(TargetOf(declared.Known[0]))}).");
    }

    private static ManifestNode Undeclared(MapNode workload, ContainerPorts declared, ManifestNode target) =>
        declared.MayBeMore || target is UnknownNode
            ? UnknownNode.Instance
            : throw new InvalidOperationException(
                $"No container of {References.Title(workload)} declares a port named '{target}'. " +
                (declared.Known.Count > 0 ? $"Use one of {List(declared)}, or give the number too" : "Declare it with .WithPort(8080, name: …) on the container before the call, or give the number too") +
                $": .Expose(port: 80, targetPort: {Quoted(target)}).");

    private static InvalidOperationException NoPort(MapNode workload) => new(
        $"{References.Title(workload)} declares no container port. Declare one with .WithPort(8080) on the container before the call, or say which port is meant: .Expose(port: 80, targetPort: 8080).");

    private static string List(ContainerPorts declared) =>
        string.Join(", ", declared.Known.Select(port => $"{port["containerPort"]}" + (port["name"] is { } name ? $" ('{name}')" : "")));

    private static string Quoted(ManifestNode target) => target is StringNode ? $"\"{target}\"" : target.ToString()!;
}
