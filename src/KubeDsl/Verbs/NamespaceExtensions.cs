using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

/// <summary>Puts resources into a namespace.</summary>
public static class NamespaceExtensions
{
    /// <summary>Puts a resource into a namespace. Service accounts that a binding names without a namespace are taken from there too.</summary>
    /// <param name="resource">The resource, of a kind that has namespaces.</param>
    /// <param name="name">The name of the namespace.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/">Kubernetes reference</see></remarks>
    [Recipe(typeof(MetadataRecipes), nameof(MetadataRecipes.InNamespace))]
    public static T InNamespace<T>(this T resource, string name) where T : Resource
    {
        ArgumentNullException.ThrowIfNull(name);
        return resource.Cook(node => MetadataRecipes.InNamespace(node, name));
    }

    /// <summary>Puts a resource into a namespace. Service accounts that a binding names without a namespace are taken from there too.</summary>
    /// <param name="resource">The resource, of a kind that has namespaces.</param>
    /// <param name="space">The namespace.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/">Kubernetes reference</see></remarks>
    [Recipe(typeof(MetadataRecipes), nameof(MetadataRecipes.InNamespace))]
    public static T InNamespace<T>(this T resource, Namespace space) where T : Resource
    {
        ArgumentNullException.ThrowIfNull(space);
        return resource.Cook(node => MetadataRecipes.InNamespace(node, space.ToNode()));
    }

    /// <summary>
    /// Puts resources into a namespace: those that have none yet. Resources of the cluster as a whole stay as they are, except
    /// that the service accounts which a binding names without a namespace are taken from there.
    /// </summary>
    /// <param name="resources">The resources.</param>
    /// <param name="name">The name of the namespace.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/">Kubernetes reference</see></remarks>
    [Recipe(typeof(MetadataRecipes), nameof(MetadataRecipes.AllInNamespace))]
    public static IEnumerable<Resource> InNamespace(this IEnumerable<Resource> resources, string name)
    {
        ArgumentNullException.ThrowIfNull(resources);
        ArgumentNullException.ThrowIfNull(name);
        return resources.Select(resource => resource.Cook(node => MetadataRecipes.InNamespaceUnlessSet(node, name)));
    }

    /// <inheritdoc cref="InNamespace(IEnumerable{Resource}, string)"/>
    /// <param name="resources">The resources.</param>
    /// <param name="space">The namespace.</param>
    /// <exception cref="ArgumentException"><paramref name="space"/> has no name.</exception>
    [Recipe(typeof(MetadataRecipes), nameof(MetadataRecipes.AllInNamespace))]
    public static IEnumerable<Resource> InNamespace(this IEnumerable<Resource> resources, Namespace space)
    {
        ArgumentNullException.ThrowIfNull(space);
        return resources.InNamespace(space.Name ?? throw new ArgumentException("The namespace has no name. Give it one in its constructor.", nameof(space)));
    }
}
