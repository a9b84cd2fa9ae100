namespace KubeDsl.Manifests.Recipes;

/// <summary>What a probe or a lifecycle hook does.</summary>
public static class HandlerRecipes
{
    /// <summary>Asks for a page.</summary>
    public static MapNode HttpGet(MapNode handler, ManifestNode? path, ManifestNode? port, ManifestNode? scheme) =>
        handler.Set("httpGet", MapNode.Of(("path", path ?? UnknownNode.Instance), ("port", port ?? UnknownNode.Instance)).SetIfGiven("scheme", scheme));

    /// <summary>Opens a connection.</summary>
    public static MapNode TcpSocket(MapNode handler, ManifestNode? port) =>
        handler.Set("tcpSocket", MapNode.Of("port", port ?? UnknownNode.Instance));

    /// <summary>Runs a command in the container.</summary>
    public static MapNode Exec(MapNode handler, ManifestNode? command, ManifestNode? arguments) =>
        handler.Set("exec", MapNode.Of("command", CommandLine(command, arguments)));

    /// <summary>Asks the health service of gRPC.</summary>
    public static MapNode Grpc(MapNode handler, ManifestNode? port, ManifestNode? service) =>
        handler.Set("grpc", MapNode.Of("port", port ?? UnknownNode.Instance).SetIfGiven("service", service));

    /// <summary>Waits.</summary>
    public static MapNode Sleep(MapNode handler, ManifestNode? seconds) =>
        handler.Set("sleep", MapNode.Of("seconds", seconds ?? UnknownNode.Instance));

    /// <summary>Sets what happens before a container is stopped.</summary>
    public static MapNode PreStop(MapNode container, Func<MapNode, ManifestNode>? configure) => Hook(container, "preStop", configure);

    /// <summary>Runs a command before a container is stopped.</summary>
    public static MapNode PreStopCommand(MapNode container, ManifestNode? command, ManifestNode? arguments) =>
        Hook(container, "preStop", hook => Exec(hook, command, arguments));

    /// <summary>Sets what happens right after a container was started.</summary>
    public static MapNode PostStart(MapNode container, Func<MapNode, ManifestNode>? configure) => Hook(container, "postStart", configure);

    /// <summary>Runs a command right after a container was started.</summary>
    public static MapNode PostStartCommand(MapNode container, ManifestNode? command, ManifestNode? arguments) =>
        Hook(container, "postStart", hook => Exec(hook, command, arguments));

    private static MapNode Hook(MapNode container, string name, Func<MapNode, ManifestNode>? configure) =>
        container.Change(["lifecycle"], lifecycle => lifecycle.Set(name, configure is null ? MapNode.Empty : configure(MapNode.Empty)));

    private static ManifestNode CommandLine(ManifestNode? command, ManifestNode? arguments) => arguments switch
    {
        null => ListNode.Of(command ?? UnknownNode.Instance),
        ListNode list => ListNode.Of(list.Prepend(command ?? UnknownNode.Instance), isOpen: list.IsOpen),
        _ => ListNode.Of(command ?? UnknownNode.Instance).AsOpen(),
    };
}
