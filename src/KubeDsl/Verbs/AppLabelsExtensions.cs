using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

/// <summary>Sets the recommended labels.</summary>
public static class AppLabelsExtensions
{
    /// <summary>
    /// Sets the recommended labels (<c>app.kubernetes.io/…</c>) of a resource, and of its pods where it runs some. What is not
    /// given stays as it is. Name, instance and component become part of a selector that follows by itself.
    /// </summary>
    /// <param name="resource">The resource.</param>
    /// <param name="name">The name of the application: <c>mysql</c>.</param>
    /// <param name="instance">What tells this instance of it from others: <c>mysql-orders</c>.</param>
    /// <param name="version">Its version: <c>8.4.1</c>.</param>
    /// <param name="component">Its part in the whole: <c>database</c>.</param>
    /// <param name="partOf">The whole: <c>shop</c>.</param>
    /// <param name="managedBy">The tool that looks after it.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/">Kubernetes reference</see></remarks>
    [Recipe(typeof(MetadataRecipes), nameof(MetadataRecipes.AppLabels))]
    public static T AppLabels<T>(this T resource, string? name = null, string? instance = null, string? version = null, string? component = null, string? partOf = null, string? managedBy = null) where T : Resource =>
        resource.Cook(node => MetadataRecipes.AppLabels(node, FieldValues.Of(name), FieldValues.Of(instance), FieldValues.Of(version), FieldValues.Of(component), FieldValues.Of(partOf), FieldValues.Of(managedBy)));
}
