namespace KubeDsl.Manifests.Recipes;

/// <summary>Fields of a pod, and amounts of a container, that a container may be told.</summary>
public static class DownwardFields
{
    /// <summary>A field by its path.</summary>
    public static MapNode Field(ManifestNode? path) => MapNode.Of("fieldPath", path ?? UnknownNode.Instance);

    /// <summary>The name of the pod.</summary>
    public static MapNode PodName() => Field("metadata.name");

    /// <summary>The namespace of the pod.</summary>
    public static MapNode PodNamespace() => Field("metadata.namespace");

    /// <summary>The UID of the pod.</summary>
    public static MapNode PodUid() => Field("metadata.uid");

    /// <summary>All labels of the pod.</summary>
    public static MapNode PodLabels() => Field("metadata.labels");

    /// <summary>All annotations of the pod.</summary>
    public static MapNode PodAnnotations() => Field("metadata.annotations");

    /// <summary>One label of the pod.</summary>
    public static MapNode PodLabel(ManifestNode? key) => Field(Entry("labels", key));

    /// <summary>One annotation of the pod.</summary>
    public static MapNode PodAnnotation(ManifestNode? key) => Field(Entry("annotations", key));

    /// <summary>The service account of the pod.</summary>
    public static MapNode ServiceAccountName() => Field("spec.serviceAccountName");

    /// <summary>The node the pod runs on.</summary>
    public static MapNode NodeName() => Field("spec.nodeName");

    /// <summary>The first IP address of the pod's node.</summary>
    public static MapNode HostIP() => Field("status.hostIP");

    /// <summary>The IP addresses of the pod's node.</summary>
    public static MapNode HostIPs() => Field("status.hostIPs");

    /// <summary>The first IP address of the pod.</summary>
    public static MapNode PodIP() => Field("status.podIP");

    /// <summary>The IP addresses of the pod.</summary>
    public static MapNode PodIPs() => Field("status.podIPs");

    /// <summary>An amount by its name.</summary>
    public static MapNode Resource(ManifestNode? resource) => MapNode.Of("resource", resource ?? UnknownNode.Instance);

    /// <summary>The CPU limit.</summary>
    public static MapNode LimitsCpu() => Resource("limits.cpu");

    /// <summary>The memory limit.</summary>
    public static MapNode LimitsMemory() => Resource("limits.memory");

    /// <summary>The limit of local storage.</summary>
    public static MapNode LimitsEphemeralStorage() => Resource("limits.ephemeral-storage");

    /// <summary>The CPU request.</summary>
    public static MapNode RequestsCpu() => Resource("requests.cpu");

    /// <summary>The memory request.</summary>
    public static MapNode RequestsMemory() => Resource("requests.memory");

    /// <summary>The request of local storage.</summary>
    public static MapNode RequestsEphemeralStorage() => Resource("requests.ephemeral-storage");

    private static ManifestNode Entry(string map, ManifestNode? key) =>
        key is StringNode text ? $"metadata.{map}['{text.Value}']" : UnknownNode.Instance;
}
