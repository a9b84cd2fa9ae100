using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

public sealed partial class Service
{
    /// <summary>
    /// The name under which the Service is found inside the cluster: its own name from its own namespace; with the namespace
    /// (<c>shop.prod.svc</c>), and good from everywhere, when it says one.
    /// </summary>
    /// <exception cref="InvalidOperationException">The Service has no name.</exception>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/">Kubernetes reference</see></remarks>
    [Recipe(typeof(ServiceRecipes), nameof(ServiceRecipes.DnsName))]
    public string DnsName => ((StringNode)ServiceRecipes.DnsName(ToNode())).Value;

    /// <summary>Adds a port.</summary>
    /// <param name="port">The port of the Service, 1 to 65535.</param>
    /// <param name="targetPort">The container port it leads to, by number or name; the same number when there is none.</param>
    /// <param name="name">The name of the port; needed as soon as there are several.</param>
    /// <param name="protocol">The protocol; the cluster takes TCP when there is none.</param>
    /// <param name="nodePort">The port of the nodes, for the types NodePort and LoadBalancer; the cluster picks one when there is none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A port is no port.</exception>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports">Kubernetes reference</see></remarks>
    [Recipe(typeof(ServiceRecipes), nameof(ServiceRecipes.Port))]
    public Service WithPort(int port, IntOrString? targetPort = null, string? name = null, Protocol? protocol = null, int? nodePort = null)
    {
        RecipeCalls.Port(port, nameof(port));
        RecipeCalls.Port(nodePort, nameof(nodePort));
        return this.Cook(service => ServiceRecipes.Port(service, port, targetPort?.ToNode(), FieldValues.Of(name), ProtocolTexts.Of(protocol), FieldValues.Of(nodePort)));
    }

    /// <summary>Makes the Service headless: it has no address of its own, and DNS gives those of its pods.</summary>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/services-networking/service/#headless-services">Kubernetes reference</see></remarks>
    [Recipe(typeof(ServiceRecipes), nameof(ServiceRecipes.Headless))]
    public Service Headless() => this.Cook(ServiceRecipes.Headless);

    /// <summary>Makes the Service a name inside the cluster for a host outside: type ExternalName.</summary>
    /// <param name="host">The DNS name of the host.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/services-networking/service/#externalname">Kubernetes reference</see></remarks>
    [Recipe(typeof(ServiceRecipes), nameof(ServiceRecipes.AliasOf))]
    public Service AliasOf(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return this.Cook(service => ServiceRecipes.AliasOf(service, host));
    }

    /// <summary>Selects the pods of a workload, as the workload itself does.</summary>
    /// <param name="workload">What runs the pods.</param>
    /// <exception cref="InvalidOperationException">The pods have no labels to be selected by.</exception>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service">Kubernetes reference</see></remarks>
    [Recipe(typeof(ServiceRecipes), nameof(ServiceRecipes.SelectorOf))]
    public Service Selector<T>(T workload) where T : Resource, IPodTemplate
    {
        ArgumentNullException.ThrowIfNull(workload);
        return this.Cook(service => ServiceRecipes.SelectorOf(service, workload.ToNode()));
    }
}
