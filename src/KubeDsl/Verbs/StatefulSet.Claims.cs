using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

public sealed partial class StatefulSet
{
    /// <summary>Gives every pod storage of its own, which stays its own when the pod is replaced.</summary>
    /// <param name="name">The name of the claim template, which is also that of the volume.</param>
    /// <param name="size">The size: <c>"10Gi"</c>.</param>
    /// <param name="mount">
    /// Where every regular container sees it, those added later included; a container that mounts something there itself
    /// keeps that. Null mounts it nowhere.
    /// </param>
    /// <param name="accessMode">Who may mount it; one node at a time (ReadWriteOnce) when there is none.</param>
    /// <param name="storageClass">The storage class; the cluster's default when there is none.</param>
    /// <exception cref="FormatException"><paramref name="size"/> is no quantity.</exception>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#volume-claim-templates">Kubernetes reference</see></remarks>
    [Recipe(typeof(VolumeRecipes), nameof(VolumeRecipes.ClaimTemplate))]
    public StatefulSet WithVolumeClaim(string name, Quantity size, string? mount = null, PersistentVolumeAccessMode? accessMode = null, string? storageClass = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        return this.Cook(statefulSet => VolumeRecipes.ClaimTemplate(statefulSet, name, size.ToNode(), FieldValues.Of(mount), PersistentVolumeAccessModeTexts.Of(accessMode), FieldValues.Of(storageClass)));
    }
}
