using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

public sealed partial class ConfigMap
{
    /// <summary>One entry of this ConfigMap, as the value of an environment variable.</summary>
    /// <param name="key">The key of the entry.</param>
    /// <param name="optional">True when the container may start without it.</param>
    /// <exception cref="InvalidOperationException">The ConfigMap has no name.</exception>
    /// <remarks><see href="https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/">Kubernetes reference</see></remarks>
    [Recipe(typeof(ContainerPartRecipes), nameof(ContainerPartRecipes.KeyOfConfigMap))]
    public EnvVarSource Key(string key, bool? optional = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        return FromNode<EnvVarSource>(ContainerPartRecipes.KeyOfConfigMap(ToNode(), key, FieldValues.Of(optional)));
    }
}
