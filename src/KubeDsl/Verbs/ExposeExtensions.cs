using System.Runtime.CompilerServices;
using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

/// <summary>Makes Services for workloads.</summary>
public static class ExposeExtensions
{
    /// <summary>
    /// Makes the Service in front of a workload. It has the workload's name, namespace and labels, and selects its pods as
    /// the workload itself does.
    /// </summary>
    /// <param name="workload">What runs the pods, with its containers.</param>
    /// <param name="port">
    /// The port of the Service, 1 to 65535. Without it the Service has the ports of the containers, or that of
    /// <paramref name="targetPort"/>.
    /// </param>
    /// <param name="targetPort">
    /// The container port it leads to, by number or name. Without it the one of the same number, else the only one that the
    /// containers declare.
    /// </param>
    /// <param name="name">The name of the Service; that of the workload when there is none.</param>
    /// <param name="type">How it is reached: inside the cluster only (<see cref="ServiceType.ClusterIP"/>, what the cluster takes when there is none), by a port of every node, or by a load balancer.</param>
    /// <param name="nodePort">The port of the nodes, 30000 to 32767 unless the cluster is set up otherwise; the Service then is a <see cref="ServiceType.NodePort"/> unless <paramref name="type"/> says something else.</param>
    /// <param name="line">The line of the call; given by the compiler.</param>
    /// <param name="file">The file of the call; given by the compiler.</param>
    /// <exception cref="ArgumentOutOfRangeException">A port is no port.</exception>
    /// <exception cref="InvalidOperationException">It is not clear which container port is meant, or the pods have no labels to be selected by.</exception>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/services-networking/service/">Kubernetes reference</see></remarks>
    [Recipe(typeof(ServiceRecipes), nameof(ServiceRecipes.Expose))]
    public static Service Expose<T>(this T workload, int? port = null, IntOrString? targetPort = null, string? name = null, ServiceType? type = null, int? nodePort = null, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") where T : Resource, IPodTemplate
    {
        ArgumentNullException.ThrowIfNull(workload);
        RecipeCalls.Port(port, nameof(port));
        RecipeCalls.Port(nodePort, nameof(nodePort));
        return RecipeCalls.Serve<Service>(ServiceRecipes.Expose(workload.ToNode(), FieldValues.Of(port), targetPort?.ToNode(), FieldValues.Of(name), ServiceTypeTexts.Of(type), FieldValues.Of(nodePort)), line, file);
    }

    /// <summary>
    /// Makes the headless Service that gives every pod of a StatefulSet a DNS name of its own. It is called what the
    /// StatefulSet's <c>serviceName</c> says; without one both have the name of the StatefulSet.
    /// </summary>
    /// <param name="statefulSet">The StatefulSet, with its containers: their ports become those of the Service.</param>
    /// <param name="line">The line of the call; given by the compiler.</param>
    /// <param name="file">The file of the call; given by the compiler.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/services-networking/service/#headless-services">Kubernetes reference</see></remarks>
    [Recipe(typeof(ServiceRecipes), nameof(ServiceRecipes.HeadlessOf))]
    public static Service HeadlessService(this StatefulSet statefulSet, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "")
    {
        ArgumentNullException.ThrowIfNull(statefulSet);
        return RecipeCalls.Serve<Service>(ServiceRecipes.HeadlessOf(statefulSet.ToNode()), line, file);
    }
}
