namespace KubeDsl.Manifests.Recipes;

/// <summary>Containers of a pod, and the containers that help its main one.</summary>
public static class ContainerRecipes
{
    /// <summary>Adds a regular container to a pod spec.</summary>
    public static MapNode Regular(MapNode podSpec, ManifestNode? name, ManifestNode? image, Func<MapNode, ManifestNode>? configure) =>
        podSpec.Append("containers", Made(Blank(name, image), configure));

    /// <summary>Adds a container that runs to its end before the regular ones start.</summary>
    public static MapNode Init(MapNode podSpec, ManifestNode? name, ManifestNode? image, Func<MapNode, ManifestNode>? configure) =>
        podSpec.Append("initContainers", Made(Blank(name, image), configure));

    /// <summary>Adds a native sidecar: an init container that restarts always. It shares a folder with the regular containers.</summary>
    public static MapNode Sidecar(MapNode podSpec, ManifestNode? name, ManifestNode? image, Func<MapNode, ManifestNode>? configure, ManifestNode? shares)
    {
        podSpec = Share(podSpec, shares, readOnly: false, out var mount);
        return podSpec.Append("initContainers", WithMount(Made(Native(name, image), configure), mount));
    }

    /// <summary>Adds a sidecar as a regular container beside the others, and shares a folder with them.</summary>
    public static MapNode ClassicSidecar(MapNode podSpec, ManifestNode? name, ManifestNode? image, Func<MapNode, ManifestNode>? configure, ManifestNode? shares)
    {
        podSpec = Share(podSpec, shares, readOnly: false, out var mount);
        return podSpec.Append("containers", WithMount(Made(Blank(name, image), configure), mount));
    }

    /// <summary>Adds a native sidecar that reads a folder which the regular containers write.</summary>
    public static MapNode Adapter(MapNode podSpec, ManifestNode? name, ManifestNode? image, ManifestNode? reads, Func<MapNode, ManifestNode>? configure)
    {
        podSpec = Share(podSpec, reads ?? UnknownNode.Instance, readOnly: true, out var mount);
        return podSpec.Append("initContainers", WithMount(Made(Native(name, image), configure), mount));
    }

    /// <summary>Adds a native sidecar that listens on a port, and puts its address into a variable of the regular containers.</summary>
    public static MapNode Ambassador(MapNode podSpec, ManifestNode? name, ManifestNode? image, ManifestNode? port, ManifestNode? env, Func<MapNode, ManifestNode>? configure)
    {
        if (env is not null)
            podSpec = EveryContainer.HasVariable(podSpec, MapNode.Of(("name", env), ("value", LocalAddress(port))));
        var ports = ListNode.Of(MapNode.Of("containerPort", port ?? UnknownNode.Instance));
        return podSpec.Append("initContainers", Made(Native(name, image).Set("ports", ports), configure));
    }

    private static MapNode Blank(ManifestNode? name, ManifestNode? image) =>
        MapNode.Of("name", name ?? UnknownNode.Instance).SetIfGiven("image", image);

    private static MapNode Native(ManifestNode? name, ManifestNode? image) => Blank(name, image).Set("restartPolicy", "Always");

    private static ManifestNode Made(MapNode start, Func<MapNode, ManifestNode>? configure) => configure is null ? start : configure(start);

    private static MapNode Share(MapNode podSpec, ManifestNode? path, bool readOnly, out MapNode? mount)
    {
        mount = null;
        if (path is null)
            return podSpec;

        podSpec = SharedFolders.Share(podSpec, path, out var volume);
        mount = MapNode.Of(("name", volume), ("mountPath", path)).SetIfGiven("readOnly", readOnly ? true : (ManifestNode?)null);
        return podSpec;
    }

    private static ManifestNode WithMount(ManifestNode container, MapNode? mount) =>
        mount is not null && container is MapNode map
            ? mount["mountPath"] is UnknownNode ? map.AppendPerhaps("volumeMounts") : map.Append("volumeMounts", mount)
            : container;

    private static ManifestNode LocalAddress(ManifestNode? port) =>
        port is IntegerNode number ? $"http://localhost:{number}" : UnknownNode.Instance;
}
