using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

public sealed partial class Container
{
    /// <summary>Sets what the container asks for: the scheduler keeps it free on the node. What is not given stays as it is.</summary>
    /// <param name="cpu">CPUs: <c>"500m"</c>, <c>2</c>.</param>
    /// <param name="memory">Bytes: <c>"128Mi"</c>.</param>
    /// <param name="ephemeralStorage">Bytes of local storage: <c>"1Gi"</c>.</param>
    /// <exception cref="FormatException">An amount is no quantity.</exception>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/">Kubernetes reference</see></remarks>
    [Recipe(typeof(ContainerPartRecipes), nameof(ContainerPartRecipes.Requests))]
    public Container Requests(Quantity? cpu = null, Quantity? memory = null, Quantity? ephemeralStorage = null) =>
        this.Cook(container => ContainerPartRecipes.Requests(container, cpu?.ToNode(), memory?.ToNode(), ephemeralStorage?.ToNode()));

    /// <summary>Sets what the container may use at most. What is not given stays as it is.</summary>
    /// <param name="cpu">CPUs: <c>"500m"</c>, <c>2</c>. More is withheld.</param>
    /// <param name="memory">Bytes: <c>"256Mi"</c>. A container that takes more is killed.</param>
    /// <param name="ephemeralStorage">Bytes of local storage: <c>"1Gi"</c>. A pod that takes more is evicted.</param>
    /// <exception cref="FormatException">An amount is no quantity.</exception>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/">Kubernetes reference</see></remarks>
    [Recipe(typeof(ContainerPartRecipes), nameof(ContainerPartRecipes.Limits))]
    public Container Limits(Quantity? cpu = null, Quantity? memory = null, Quantity? ephemeralStorage = null) =>
        this.Cook(container => ContainerPartRecipes.Limits(container, cpu?.ToNode(), memory?.ToNode(), ephemeralStorage?.ToNode()));

    /// <summary>
    /// Sets requests and limits to the same amounts. A pod all of whose containers have such is of QoS class Guaranteed: it is
    /// the last to be evicted when a node runs short.
    /// </summary>
    /// <param name="cpu">CPUs: <c>"500m"</c>, <c>2</c>.</param>
    /// <param name="memory">Bytes: <c>"128Mi"</c>.</param>
    /// <exception cref="FormatException">An amount is no quantity.</exception>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/#guaranteed">Kubernetes reference</see></remarks>
    [Recipe(typeof(ContainerPartRecipes), nameof(ContainerPartRecipes.Guaranteed))]
    public Container Guaranteed(Quantity cpu, Quantity memory) =>
        this.Cook(container => ContainerPartRecipes.Guaranteed(container, cpu.ToNode(), memory.ToNode()));
}
