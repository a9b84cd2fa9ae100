using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

/// <summary>
/// Requests and limits that containers can be told, as environment variables or as files. A file needs to say whose:
/// <c>ResourceField.LimitsCpu.ContainerName("web")</c>. <c>.Divisor("1Mi")</c> gives the unit.
/// </summary>
/// <remarks><see href="https://kubernetes.io/docs/concepts/workloads/pods/downward-api/">Kubernetes reference</see></remarks>
public static class ResourceField
{
    /// <summary>The CPU limit of the container; that of the node when it has none.</summary>
    [Recipe(typeof(DownwardFields), nameof(DownwardFields.LimitsCpu))]
    public static ResourceFieldSelector LimitsCpu => KubeObject.FromNode<ResourceFieldSelector>(DownwardFields.LimitsCpu());

    /// <summary>The memory limit of the container; that of the node when it has none.</summary>
    [Recipe(typeof(DownwardFields), nameof(DownwardFields.LimitsMemory))]
    public static ResourceFieldSelector LimitsMemory => KubeObject.FromNode<ResourceFieldSelector>(DownwardFields.LimitsMemory());

    /// <summary>The limit of local storage of the container; that of the node when it has none.</summary>
    [Recipe(typeof(DownwardFields), nameof(DownwardFields.LimitsEphemeralStorage))]
    public static ResourceFieldSelector LimitsEphemeralStorage => KubeObject.FromNode<ResourceFieldSelector>(DownwardFields.LimitsEphemeralStorage());

    /// <summary>What the container asks for of CPU.</summary>
    [Recipe(typeof(DownwardFields), nameof(DownwardFields.RequestsCpu))]
    public static ResourceFieldSelector RequestsCpu => KubeObject.FromNode<ResourceFieldSelector>(DownwardFields.RequestsCpu());

    /// <summary>What the container asks for of memory.</summary>
    [Recipe(typeof(DownwardFields), nameof(DownwardFields.RequestsMemory))]
    public static ResourceFieldSelector RequestsMemory => KubeObject.FromNode<ResourceFieldSelector>(DownwardFields.RequestsMemory());

    /// <summary>What the container asks for of local storage.</summary>
    [Recipe(typeof(DownwardFields), nameof(DownwardFields.RequestsEphemeralStorage))]
    public static ResourceFieldSelector RequestsEphemeralStorage => KubeObject.FromNode<ResourceFieldSelector>(DownwardFields.RequestsEphemeralStorage());
}
