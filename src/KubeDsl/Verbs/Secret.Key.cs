using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

public sealed partial class Secret
{
    /// <summary>One entry of this Secret, as the value of an environment variable.</summary>
    /// <param name="key">The key of the entry.</param>
    /// <param name="optional">True when the container may start without it.</param>
    /// <exception cref="InvalidOperationException">The Secret has no name.</exception>
    /// <remarks><see href="https://kubernetes.io/docs/tasks/inject-data-application/distribute-credentials-secure/">Kubernetes reference</see></remarks>
    [Recipe(typeof(ContainerPartRecipes), nameof(ContainerPartRecipes.KeyOfSecret))]
    public EnvVarSource Key(string key, bool? optional = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        return FromNode<EnvVarSource>(ContainerPartRecipes.KeyOfSecret(ToNode(), key, FieldValues.Of(optional)));
    }
}
