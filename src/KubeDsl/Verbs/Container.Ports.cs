using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

public sealed partial class Container
{
    /// <summary>Adds a port that the container listens on.</summary>
    /// <param name="containerPort">The number, 1 to 65535.</param>
    /// <param name="name">A name for it that probes and Services can use: at most 15 lower-case letters, digits and hyphens.</param>
    /// <param name="protocol">The protocol; the cluster takes TCP when there is none.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="containerPort"/> is no port.</exception>
    /// <remarks><see href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports">Kubernetes reference</see></remarks>
    [Recipe(typeof(ContainerPartRecipes), nameof(ContainerPartRecipes.Port))]
    public Container WithPort(int containerPort, string? name = null, Protocol? protocol = null)
    {
        RecipeCalls.Port(containerPort, nameof(containerPort));
        return this.Cook(container => ContainerPartRecipes.Port(container, containerPort, FieldValues.Of(name), ProtocolTexts.Of(protocol)));
    }
}
