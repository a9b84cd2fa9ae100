using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

/// <summary>Adds volumes to anything that runs pods.</summary>
public static class VolumeExtensions
{
    /// <summary>
    /// Adds a volume, and mounts it in every regular container, those added later included. A container that mounts something
    /// there itself keeps that. To mount it in one container only use <c>WithVolume(volume)</c> here and
    /// <see cref="Container.WithMount(Volume, string, bool, string?)"/> there.
    /// </summary>
    /// <param name="workload">What runs the pods.</param>
    /// <param name="volume">The volume; one of the same name is replaced.</param>
    /// <param name="mount">Where the containers see it.</param>
    /// <param name="readOnly">True when they may not write.</param>
    /// <param name="subPath">A path inside the volume that is mounted instead of its root.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/storage/volumes/">Kubernetes reference</see></remarks>
    [Recipe(typeof(VolumeRecipes), nameof(VolumeRecipes.Mounted), Receiver = RecipeReceiver.PodSpec)]
    public static T WithVolume<T>(this T workload, Volume volume, string mount, bool readOnly = false, string? subPath = null) where T : KubeObject, IPodTemplate
    {
        ArgumentNullException.ThrowIfNull(volume);
        ArgumentNullException.ThrowIfNull(mount);
        return workload.CookPod(pod => VolumeRecipes.Mounted(pod, volume.ToNode(), mount, readOnly, FieldValues.Of(subPath)));
    }
}
