namespace KubeDsl.Manifests.Recipes;

/// <summary>What is set on one container: ports, environment, resources, mounts.</summary>
public static class ContainerPartRecipes
{
    /// <summary>Adds a port that the container listens on.</summary>
    public static MapNode Port(MapNode container, ManifestNode? port, ManifestNode? name, ManifestNode? protocol) =>
        container.Append("ports", MapNode.Empty
            .SetIfGiven("name", name)
            .Set("containerPort", port ?? UnknownNode.Instance)
            .SetIfGiven("protocol", protocol));

    /// <summary>Sets an environment variable to a text; a number or boolean is written as one.</summary>
    public static MapNode Variable(MapNode container, ManifestNode? name, ManifestNode? value) =>
        container.Upsert("env", "name", MapNode.Of(("name", name ?? UnknownNode.Instance), ("value", Text(value))));

    /// <summary>Sets an environment variable to what a source gives.</summary>
    public static MapNode VariableFrom(MapNode container, ManifestNode? name, ManifestNode? source) =>
        container.Upsert("env", "name", MapNode.Of(("name", name ?? UnknownNode.Instance), ("valueFrom", source ?? UnknownNode.Instance)));

    /// <summary>Sets an environment variable to a field of the pod.</summary>
    public static MapNode VariableFromField(MapNode container, ManifestNode? name, ManifestNode? field) =>
        VariableFrom(container, name, MapNode.Of("fieldRef", field ?? UnknownNode.Instance));

    /// <summary>Sets an environment variable to a request or limit of a container.</summary>
    public static MapNode VariableFromResource(MapNode container, ManifestNode? name, ManifestNode? field) =>
        VariableFrom(container, name, MapNode.Of("resourceFieldRef", field ?? UnknownNode.Instance));

    /// <summary>Takes all entries of a ConfigMap into the environment.</summary>
    public static MapNode AllOfConfigMap(MapNode container, ManifestNode? configMap, ManifestNode? prefix, ManifestNode? optional) =>
        AllOf(container, "configMapRef", configMap, prefix, optional);

    /// <summary>Takes all entries of a Secret into the environment.</summary>
    public static MapNode AllOfSecret(MapNode container, ManifestNode? secret, ManifestNode? prefix, ManifestNode? optional) =>
        AllOf(container, "secretRef", secret, prefix, optional);

    /// <summary>The source that reads one entry of a ConfigMap.</summary>
    public static MapNode KeyOfConfigMap(MapNode configMap, ManifestNode? key, ManifestNode? optional) =>
        MapNode.Of("configMapKeyRef", KeyOf(configMap, key, optional));

    /// <summary>The source that reads one entry of a Secret.</summary>
    public static MapNode KeyOfSecret(MapNode secret, ManifestNode? key, ManifestNode? optional) =>
        MapNode.Of("secretKeyRef", KeyOf(secret, key, optional));

    /// <summary>Sets what the container asks for.</summary>
    public static MapNode Requests(MapNode container, ManifestNode? cpu, ManifestNode? memory, ManifestNode? ephemeralStorage) =>
        Resources(container, "requests", cpu, memory, ephemeralStorage);

    /// <summary>Sets what the container may use at most.</summary>
    public static MapNode Limits(MapNode container, ManifestNode? cpu, ManifestNode? memory, ManifestNode? ephemeralStorage) =>
        Resources(container, "limits", cpu, memory, ephemeralStorage);

    /// <summary>Sets requests and limits to the same amounts.</summary>
    public static MapNode Guaranteed(MapNode container, ManifestNode? cpu, ManifestNode? memory) =>
        Limits(Requests(container, cpu, memory, null), cpu, memory, null);

    /// <summary>Mounts a volume.</summary>
    public static MapNode Mount(MapNode container, ManifestNode? volume, ManifestNode? path, ManifestNode? readOnly, ManifestNode? subPath) =>
        container.Append("volumeMounts", MountOf(volume, path, readOnly, subPath));

    /// <summary>The mount of a volume that is given as a Volume, a claim or a name.</summary>
    internal static MapNode MountOf(ManifestNode? volume, ManifestNode? path, ManifestNode? readOnly, ManifestNode? subPath) =>
        MapNode.Of(("name", VolumeName(volume)), ("mountPath", path ?? UnknownNode.Instance))
            .SetIfGiven("readOnly", readOnly is BooleanNode { Value: false } ? null : readOnly)
            .SetIfGiven("subPath", subPath);

    private static ManifestNode VolumeName(ManifestNode? volume) => volume switch
    {
        MapNode map => map["name"] ?? (map.IsOpen ? UnknownNode.Instance
            : throw new InvalidOperationException("The volume that is mounted has no name. Give it one in its constructor.")),
        _ => volume ?? UnknownNode.Instance,
    };

    private static MapNode AllOf(MapNode container, string source, ManifestNode? resource, ManifestNode? prefix, ManifestNode? optional) =>
        container.Append("envFrom", MapNode.Empty
            .SetIfGiven("prefix", prefix)
            .Set(source, MapNode.Of("name", References.NameOf(resource)).SetIfGiven("optional", optional)));

    private static MapNode KeyOf(MapNode resource, ManifestNode? key, ManifestNode? optional) =>
        MapNode.Of(("name", References.NameOf(resource)), ("key", key ?? UnknownNode.Instance)).SetIfGiven("optional", optional);

    private static MapNode Resources(MapNode container, string field, ManifestNode? cpu, ManifestNode? memory, ManifestNode? ephemeralStorage) =>
        container.Change(["resources", field], amounts => amounts
            .SetIfGiven("cpu", cpu)
            .SetIfGiven("memory", memory)
            .SetIfGiven("ephemeral-storage", ephemeralStorage));

    private static ManifestNode Text(ManifestNode? value) => value switch
    {
        null or UnknownNode => UnknownNode.Instance,
        BooleanNode boolean => boolean.Value ? "true" : "false",
        IntegerNode number => number.ToString(),
        var text => text,
    };
}
