using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

/// <summary>Fields of a pod that its containers can be told, as environment variables or as files.</summary>
/// <remarks><see href="https://kubernetes.io/docs/concepts/workloads/pods/downward-api/">Kubernetes reference</see></remarks>
public static class PodField
{
    /// <summary>The name of the pod.</summary>
    [Recipe(typeof(DownwardFields), nameof(DownwardFields.PodName))]
    public static ObjectFieldSelector Name => KubeObject.FromNode<ObjectFieldSelector>(DownwardFields.PodName());

    /// <summary>The namespace of the pod.</summary>
    [Recipe(typeof(DownwardFields), nameof(DownwardFields.PodNamespace))]
    public static ObjectFieldSelector Namespace => KubeObject.FromNode<ObjectFieldSelector>(DownwardFields.PodNamespace());

    /// <summary>The UID of the pod.</summary>
    [Recipe(typeof(DownwardFields), nameof(DownwardFields.PodUid))]
    public static ObjectFieldSelector Uid => KubeObject.FromNode<ObjectFieldSelector>(DownwardFields.PodUid());

    /// <summary>All labels of the pod, one line each. For files only: an environment variable takes <see cref="Label"/>.</summary>
    [Recipe(typeof(DownwardFields), nameof(DownwardFields.PodLabels))]
    public static ObjectFieldSelector Labels => KubeObject.FromNode<ObjectFieldSelector>(DownwardFields.PodLabels());

    /// <summary>All annotations of the pod, one line each. For files only: an environment variable takes <see cref="Annotation"/>.</summary>
    [Recipe(typeof(DownwardFields), nameof(DownwardFields.PodAnnotations))]
    public static ObjectFieldSelector Annotations => KubeObject.FromNode<ObjectFieldSelector>(DownwardFields.PodAnnotations());

    /// <summary>The service account of the pod. For environment variables only.</summary>
    [Recipe(typeof(DownwardFields), nameof(DownwardFields.ServiceAccountName))]
    public static ObjectFieldSelector ServiceAccountName => KubeObject.FromNode<ObjectFieldSelector>(DownwardFields.ServiceAccountName());

    /// <summary>The node that the pod runs on. For environment variables only.</summary>
    [Recipe(typeof(DownwardFields), nameof(DownwardFields.NodeName))]
    public static ObjectFieldSelector NodeName => KubeObject.FromNode<ObjectFieldSelector>(DownwardFields.NodeName());

    /// <summary>The first IP address of the pod's node. For environment variables only.</summary>
    [Recipe(typeof(DownwardFields), nameof(DownwardFields.HostIP))]
    public static ObjectFieldSelector HostIP => KubeObject.FromNode<ObjectFieldSelector>(DownwardFields.HostIP());

    /// <summary>The IP addresses of the pod's node, joined by commas. For environment variables only.</summary>
    [Recipe(typeof(DownwardFields), nameof(DownwardFields.HostIPs))]
    public static ObjectFieldSelector HostIPs => KubeObject.FromNode<ObjectFieldSelector>(DownwardFields.HostIPs());

    /// <summary>The first IP address of the pod. For environment variables only.</summary>
    [Recipe(typeof(DownwardFields), nameof(DownwardFields.PodIP))]
    public static ObjectFieldSelector PodIP => KubeObject.FromNode<ObjectFieldSelector>(DownwardFields.PodIP());

    /// <summary>The IP addresses of the pod, joined by commas. For environment variables only.</summary>
    [Recipe(typeof(DownwardFields), nameof(DownwardFields.PodIPs))]
    public static ObjectFieldSelector PodIPs => KubeObject.FromNode<ObjectFieldSelector>(DownwardFields.PodIPs());

    /// <summary>One label of the pod.</summary>
    /// <param name="key">The key of the label.</param>
    [Recipe(typeof(DownwardFields), nameof(DownwardFields.PodLabel))]
    public static ObjectFieldSelector Label(string key) => KubeObject.FromNode<ObjectFieldSelector>(DownwardFields.PodLabel(key ?? throw new ArgumentNullException(nameof(key))));

    /// <summary>One annotation of the pod.</summary>
    /// <param name="key">The key of the annotation.</param>
    [Recipe(typeof(DownwardFields), nameof(DownwardFields.PodAnnotation))]
    public static ObjectFieldSelector Annotation(string key) => KubeObject.FromNode<ObjectFieldSelector>(DownwardFields.PodAnnotation(key ?? throw new ArgumentNullException(nameof(key))));
}
