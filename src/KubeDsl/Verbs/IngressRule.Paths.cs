using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

public sealed partial class IngressRule
{
    /// <summary>Adds a path and the Service that answers it.</summary>
    /// <param name="path">The path, beginning with <c>/</c>.</param>
    /// <param name="service">The Service.</param>
    /// <param name="port">Its port by number or name; its only port when there is none.</param>
    /// <param name="pathType">How the path is compared; by its leading elements (<see cref="PathType.Prefix"/>) when there is none.</param>
    /// <exception cref="InvalidOperationException">No port is given, and the Service has several or none.</exception>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types">Kubernetes reference</see></remarks>
    [Recipe(typeof(IngressRecipes), nameof(IngressRecipes.Path))]
    public IngressRule WithPath(string path, Service service, IntOrString? port = null, PathType? pathType = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(service);
        return this.Cook(rule => IngressRecipes.Path(rule, path, service.ToNode(), port?.ToNode(), PathTypeTexts.Of(pathType)));
    }
}
