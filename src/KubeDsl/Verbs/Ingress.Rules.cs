using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

public sealed partial class Ingress
{
    /// <summary>Adds the rules of a host.</summary>
    /// <param name="host">The host name, which may begin with <c>*.</c>; null for every host.</param>
    /// <param name="configure">The paths, such as <c>rule =&gt; rule.WithPath("/", service)</c>.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/services-networking/ingress/">Kubernetes reference</see></remarks>
    [Recipe(typeof(IngressRecipes), nameof(IngressRecipes.Rule))]
    public Ingress WithRule(string? host, Func<IngressRule, IngressRule> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return this.Cook(ingress => IngressRecipes.Rule(ingress, FieldValues.Of(host), RecipeCalls.OverMaps(configure)));
    }

    /// <summary>Sets the Service that answers what no rule matches.</summary>
    /// <param name="service">The Service.</param>
    /// <param name="port">Its port by number or name; its only port when there is none.</param>
    /// <exception cref="InvalidOperationException">No port is given, and the Service has several or none.</exception>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/services-networking/ingress/#default-backend">Kubernetes reference</see></remarks>
    [Recipe(typeof(IngressRecipes), nameof(IngressRecipes.DefaultBackend))]
    public Ingress DefaultBackend(Service service, IntOrString? port = null)
    {
        ArgumentNullException.ThrowIfNull(service);
        return this.Cook(ingress => IngressRecipes.DefaultBackend(ingress, service.ToNode(), port?.ToNode()));
    }

    /// <summary>Adds the certificate of some hosts.</summary>
    /// <param name="secret">The Secret that holds the certificate and its key.</param>
    /// <param name="hosts">The hosts; those of the rules so far when there are none.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/services-networking/ingress/#tls">Kubernetes reference</see></remarks>
    [Recipe(typeof(IngressRecipes), nameof(IngressRecipes.Tls))]
    public Ingress WithTls(Secret secret, params IEnumerable<string> hosts)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return this.Cook(ingress => IngressRecipes.Tls(ingress, secret.ToNode(), RecipeCalls.Texts(hosts)));
    }

    /// <summary>Adds the certificate of some hosts, by the name of its Secret: one that a certificate manager makes, for example.</summary>
    /// <param name="secretName">The name of the Secret.</param>
    /// <param name="hosts">The hosts; those of the rules so far when there are none.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/services-networking/ingress/#tls">Kubernetes reference</see></remarks>
    [Recipe(typeof(IngressRecipes), nameof(IngressRecipes.Tls))]
    public Ingress WithTls(string secretName, params IEnumerable<string> hosts)
    {
        ArgumentNullException.ThrowIfNull(secretName);
        return this.Cook(ingress => IngressRecipes.Tls(ingress, secretName, RecipeCalls.Texts(hosts)));
    }
}
