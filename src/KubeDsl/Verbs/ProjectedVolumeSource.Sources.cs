using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

public sealed partial class ProjectedVolumeSource
{
    /// <summary>Adds the entries of a ConfigMap, a file for each.</summary>
    /// <param name="configMap">The ConfigMap.</param>
    /// <param name="keys">The entries that become files; all when there are none.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/storage/projected-volumes/">Kubernetes reference</see></remarks>
    [Recipe(typeof(VolumeRecipes), nameof(VolumeRecipes.ProjectedConfigMap))]
    public ProjectedVolumeSource WithSource(ConfigMap configMap, params IEnumerable<string> keys)
    {
        ArgumentNullException.ThrowIfNull(configMap);
        return this.Cook(source => VolumeRecipes.ProjectedConfigMap(source, configMap.ToNode(), RecipeCalls.Texts(keys)));
    }

    /// <summary>Adds the entries of a Secret, a file for each.</summary>
    /// <param name="secret">The Secret.</param>
    /// <param name="keys">The entries that become files; all when there are none.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/storage/projected-volumes/">Kubernetes reference</see></remarks>
    [Recipe(typeof(VolumeRecipes), nameof(VolumeRecipes.ProjectedSecret))]
    public ProjectedVolumeSource WithSource(Secret secret, params IEnumerable<string> keys)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return this.Cook(source => VolumeRecipes.ProjectedSecret(source, secret.ToNode(), RecipeCalls.Texts(keys)));
    }

    /// <summary>Adds a token of the pod's service account, kept fresh by the cluster.</summary>
    /// <param name="path">The name of the file.</param>
    /// <param name="audience">Who the token is for; the API server when there is none.</param>
    /// <param name="expirationSeconds">How long a token is good, in seconds, 600 at least; one hour when there is none.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken">Kubernetes reference</see></remarks>
    [Recipe(typeof(VolumeRecipes), nameof(VolumeRecipes.ProjectedToken))]
    public ProjectedVolumeSource WithServiceAccountToken(string path, string? audience = null, long? expirationSeconds = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return this.Cook(source => VolumeRecipes.ProjectedToken(source, path, FieldValues.Of(audience), FieldValues.Of(expirationSeconds)));
    }
}
