using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

/// <summary>Names resources anew.</summary>
public static class NamedExtensions
{
    /// <summary>Gives a resource another name than that of its constructor: for variations of a common base.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="name">The value of <c>metadata.name</c>.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/overview/working-with-objects/names/">Kubernetes reference</see></remarks>
    [Recipe(typeof(MetadataRecipes), nameof(MetadataRecipes.Named))]
    public static T Named<T>(this T resource, string name) where T : Resource
    {
        ArgumentNullException.ThrowIfNull(name);
        return resource.Cook(node => MetadataRecipes.Named(node, name));
    }
}
