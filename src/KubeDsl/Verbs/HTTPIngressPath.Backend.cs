using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

public sealed partial class HTTPIngressPath
{
    /// <summary>Sets the Service that answers the path.</summary>
    /// <param name="service">The Service.</param>
    /// <param name="port">Its port by number or name; its only port when there is none.</param>
    /// <exception cref="InvalidOperationException">No port is given, and the Service has several or none.</exception>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/services-networking/ingress/">Kubernetes reference</see></remarks>
    [Recipe(typeof(IngressRecipes), nameof(IngressRecipes.Backend))]
    public HTTPIngressPath Backend(Service service, IntOrString? port = null)
    {
        ArgumentNullException.ThrowIfNull(service);
        return this.Cook(path => IngressRecipes.Backend(path, service.ToNode(), port?.ToNode()));
    }
}
