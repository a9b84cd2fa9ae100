using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

public sealed partial class Container
{
    /// <summary>Mounts a volume of the pod. The pod needs the volume too: <c>.WithVolume(volume)</c> on the workload.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="path">Where the container sees it.</param>
    /// <param name="readOnly">True when the container may not write.</param>
    /// <param name="subPath">A path inside the volume that is mounted instead of its root.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/storage/volumes/">Kubernetes reference</see></remarks>
    [Recipe(typeof(ContainerPartRecipes), nameof(ContainerPartRecipes.Mount))]
    public Container WithMount(Volume volume, string path, bool readOnly = false, string? subPath = null)
    {
        ArgumentNullException.ThrowIfNull(volume);
        ArgumentNullException.ThrowIfNull(path);
        return this.Cook(container => ContainerPartRecipes.Mount(container, volume.ToNode(), path, readOnly, FieldValues.Of(subPath)));
    }

    /// <summary>Mounts a volume by its name: one of the pod, or a claim template of its StatefulSet.</summary>
    /// <param name="volume">The name of the volume.</param>
    /// <param name="path">Where the container sees it.</param>
    /// <param name="readOnly">True when the container may not write.</param>
    /// <param name="subPath">A path inside the volume that is mounted instead of its root.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/storage/volumes/">Kubernetes reference</see></remarks>
    [Recipe(typeof(ContainerPartRecipes), nameof(ContainerPartRecipes.Mount))]
    public Container WithMount(string volume, string path, bool readOnly = false, string? subPath = null)
    {
        ArgumentNullException.ThrowIfNull(volume);
        ArgumentNullException.ThrowIfNull(path);
        return this.Cook(container => ContainerPartRecipes.Mount(container, volume, path, readOnly, FieldValues.Of(subPath)));
    }
}
