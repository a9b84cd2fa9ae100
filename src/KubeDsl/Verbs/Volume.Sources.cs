using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

public sealed partial class Volume
{
    /// <summary>Fills the volume with the entries of a ConfigMap, a file for each.</summary>
    /// <param name="configMap">The ConfigMap.</param>
    /// <param name="keys">The entries that become files; all when there are none.</param>
    /// <remarks><see href="https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#add-configmap-data-to-a-volume">Kubernetes reference</see></remarks>
    [Recipe(typeof(VolumeRecipes), nameof(VolumeRecipes.OfConfigMap))]
    public Volume ConfigMap(ConfigMap configMap, params IEnumerable<string> keys)
    {
        ArgumentNullException.ThrowIfNull(configMap);
        return this.Cook(volume => VolumeRecipes.OfConfigMap(volume, configMap.ToNode(), RecipeCalls.Texts(keys)));
    }

    /// <summary>Fills the volume with the entries of a Secret, a file for each, kept in memory.</summary>
    /// <param name="secret">The Secret.</param>
    /// <param name="keys">The entries that become files; all when there are none.</param>
    /// <remarks><see href="https://kubernetes.io/docs/tasks/inject-data-application/distribute-credentials-secure/">Kubernetes reference</see></remarks>
    [Recipe(typeof(VolumeRecipes), nameof(VolumeRecipes.OfSecret))]
    public Volume Secret(Secret secret, params IEnumerable<string> keys)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return this.Cook(volume => VolumeRecipes.OfSecret(volume, secret.ToNode(), RecipeCalls.Texts(keys)));
    }

    /// <summary>Makes the volume the storage of a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="readOnly">True when nobody in the pod may write.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/storage/persistent-volumes/">Kubernetes reference</see></remarks>
    [Recipe(typeof(VolumeRecipes), nameof(VolumeRecipes.OfClaim))]
    public Volume PersistentVolumeClaim(PersistentVolumeClaim claim, bool readOnly = false)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return this.Cook(volume => VolumeRecipes.OfClaim(volume, claim.ToNode(), readOnly));
    }
}
