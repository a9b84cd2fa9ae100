using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

/// <summary>Adds helpers that run beside the main container: sidecars, adapters, ambassadors.</summary>
public static class SidecarExtensions
{
    /// <summary>
    /// Adds a native sidecar: an init container that restarts always, so that it starts before the regular containers, stops
    /// after them, and does not keep a Job from completing. Needs Kubernetes 1.29 or later.
    /// </summary>
    /// <param name="workload">What runs the pods.</param>
    /// <param name="name">The name of the container: a DNS label, unique in the pod.</param>
    /// <param name="image">The image, with its tag or digest.</param>
    /// <param name="configure">What else the container has.</param>
    /// <param name="shares">
    /// A folder that the sidecar shares with every regular container of the pod: the volume that one of them mounts there
    /// already, else an <c>emptyDir</c> named after the path. Null shares none.
    /// </param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/">Kubernetes reference</see></remarks>
    [Recipe(typeof(ContainerRecipes), nameof(ContainerRecipes.Sidecar), Receiver = RecipeReceiver.PodSpec)]
    public static T WithSidecar<T>(this T workload, string name, string image, Func<Container, Container>? configure = null, string? shares = null) where T : KubeObject, IPodTemplate =>
        workload.CookPod(pod => ContainerRecipes.Sidecar(pod, name, image, RecipeCalls.OverMaps(configure), FieldValues.Of(shares)));

    /// <summary>
    /// Adds a sidecar in its classic form: one more regular container, started and stopped together with the others. A Job
    /// completes only when it ends too; <see cref="WithSidecar{T}"/> has no such trap.
    /// </summary>
    /// <param name="workload">What runs the pods.</param>
    /// <param name="name">The name of the container: a DNS label, unique in the pod.</param>
    /// <param name="image">The image, with its tag or digest.</param>
    /// <param name="configure">What else the container has.</param>
    /// <param name="shares">A folder that the regular containers of the pod share, as in <see cref="WithSidecar{T}"/>.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/workloads/pods/#how-pods-manage-multiple-containers">Kubernetes reference</see></remarks>
    [Recipe(typeof(ContainerRecipes), nameof(ContainerRecipes.ClassicSidecar), Receiver = RecipeReceiver.PodSpec)]
    public static T WithClassicSidecar<T>(this T workload, string name, string image, Func<Container, Container>? configure = null, string? shares = null) where T : KubeObject, IPodTemplate =>
        workload.CookPod(pod => ContainerRecipes.ClassicSidecar(pod, name, image, RecipeCalls.OverMaps(configure), FieldValues.Of(shares)));

    /// <summary>
    /// Adds an adapter: a native sidecar that reads what the main container writes, and offers it in another form. The
    /// folder is shared as in <see cref="WithSidecar{T}"/>; the adapter mounts it read-only.
    /// </summary>
    /// <param name="workload">What runs the pods.</param>
    /// <param name="name">The name of the container: a DNS label, unique in the pod.</param>
    /// <param name="image">The image, with its tag or digest.</param>
    /// <param name="reads">The folder that the main container writes.</param>
    /// <param name="configure">What else the container has.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/">Kubernetes reference</see></remarks>
    [Recipe(typeof(ContainerRecipes), nameof(ContainerRecipes.Adapter), Receiver = RecipeReceiver.PodSpec)]
    public static T WithAdapter<T>(this T workload, string name, string image, string reads, Func<Container, Container>? configure = null) where T : KubeObject, IPodTemplate
    {
        ArgumentNullException.ThrowIfNull(reads);
        return workload.CookPod(pod => ContainerRecipes.Adapter(pod, name, image, reads, RecipeCalls.OverMaps(configure)));
    }

    /// <summary>
    /// Adds an ambassador: a native sidecar that connects to the outside for the main container, which only talks to
    /// localhost.
    /// </summary>
    /// <param name="workload">What runs the pods.</param>
    /// <param name="name">The name of the container: a DNS label, unique in the pod.</param>
    /// <param name="image">The image, with its tag or digest.</param>
    /// <param name="port">The port that the ambassador listens on, 1 to 65535.</param>
    /// <param name="env">
    /// An environment variable of every regular container that is set to <c>http://localhost:</c> and the port, unless the
    /// container sets it itself. Null sets none.
    /// </param>
    /// <param name="configure">What else the container has.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="port"/> is no port.</exception>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/">Kubernetes reference</see></remarks>
    [Recipe(typeof(ContainerRecipes), nameof(ContainerRecipes.Ambassador), Receiver = RecipeReceiver.PodSpec)]
    public static T WithAmbassador<T>(this T workload, string name, string image, int port, string? env = null, Func<Container, Container>? configure = null) where T : KubeObject, IPodTemplate
    {
        RecipeCalls.Port(port, nameof(port));
        return workload.CookPod(pod => ContainerRecipes.Ambassador(pod, name, image, port, FieldValues.Of(env), RecipeCalls.OverMaps(configure)));
    }
}
