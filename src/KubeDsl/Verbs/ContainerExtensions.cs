using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

/// <summary>Adds containers to anything that runs pods.</summary>
public static class ContainerExtensions
{
    /// <summary>Adds a container.</summary>
    /// <param name="workload">What runs the pods.</param>
    /// <param name="name">The name of the container: a DNS label, unique in the pod.</param>
    /// <param name="image">The image, with its tag or digest.</param>
    /// <param name="configure">What else the container has.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/containers/">Kubernetes reference</see></remarks>
    [Recipe(typeof(ContainerRecipes), nameof(ContainerRecipes.Regular), Receiver = RecipeReceiver.PodSpec)]
    public static T WithContainer<T>(this T workload, string name, string image, Func<Container, Container>? configure = null) where T : KubeObject, IPodTemplate =>
        workload.CookPod(pod => ContainerRecipes.Regular(pod, name, image, RecipeCalls.OverMaps(configure)));

    /// <summary>Adds a container that runs to its end before the regular ones start. Init containers run one after the other.</summary>
    /// <param name="workload">What runs the pods.</param>
    /// <param name="name">The name of the container: a DNS label, unique in the pod.</param>
    /// <param name="image">The image, with its tag or digest.</param>
    /// <param name="configure">What else the container has.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/workloads/pods/init-containers/">Kubernetes reference</see></remarks>
    [Recipe(typeof(ContainerRecipes), nameof(ContainerRecipes.Init), Receiver = RecipeReceiver.PodSpec)]
    public static T WithInitContainer<T>(this T workload, string name, string image, Func<Container, Container>? configure = null) where T : KubeObject, IPodTemplate =>
        workload.CookPod(pod => ContainerRecipes.Init(pod, name, image, RecipeCalls.OverMaps(configure)));
}
