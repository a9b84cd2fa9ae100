using System.Runtime.CompilerServices;
using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

/// <summary>Makes network policies for workloads. They work where the cluster's network supports them.</summary>
public static class NetworkPolicyExtensions
{
    /// <summary>
    /// Makes the policy that lets the pods of one workload connect to those of another. As soon as a policy selects a pod,
    /// only what some policy allows can connect to it.
    /// </summary>
    /// <param name="workload">What is connected to.</param>
    /// <param name="client">What connects.</param>
    /// <param name="port">The port of the pods, by number or name; every one when there is none.</param>
    /// <param name="name">The name of the policy; made of both names when there is none.</param>
    /// <param name="line">The line of the call; given by the compiler.</param>
    /// <param name="file">The file of the call; given by the compiler.</param>
    /// <exception cref="InvalidOperationException">The pods have no labels to be selected by.</exception>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/services-networking/network-policies/">Kubernetes reference</see></remarks>
    [Recipe(typeof(NetworkPolicyRecipes), nameof(NetworkPolicyRecipes.AllowFrom))]
    public static NetworkPolicy AllowFrom<T, TClient>(this T workload, TClient client, IntOrString? port = null, string? name = null, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "")
        where T : Resource, IPodTemplate
        where TClient : Resource, IPodTemplate
    {
        ArgumentNullException.ThrowIfNull(workload);
        ArgumentNullException.ThrowIfNull(client);
        return RecipeCalls.Serve<NetworkPolicy>(NetworkPolicyRecipes.AllowFrom(workload.ToNode(), client.ToNode(), port?.ToNode(), FieldValues.Of(name)), line, file);
    }

    /// <summary>Makes the policy that lets nothing connect to the pods of a workload, save what another policy allows.</summary>
    /// <param name="workload">What is protected.</param>
    /// <param name="name">The name of the policy; the workload's name and <c>-deny-ingress</c> when there is none.</param>
    /// <param name="line">The line of the call; given by the compiler.</param>
    /// <param name="file">The file of the call; given by the compiler.</param>
    /// <exception cref="InvalidOperationException">The pods have no labels to be selected by.</exception>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/services-networking/network-policies/">Kubernetes reference</see></remarks>
    [Recipe(typeof(NetworkPolicyRecipes), nameof(NetworkPolicyRecipes.DenyIngress))]
    public static NetworkPolicy DenyIngress<T>(this T workload, string? name = null, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") where T : Resource, IPodTemplate
    {
        ArgumentNullException.ThrowIfNull(workload);
        return RecipeCalls.Serve<NetworkPolicy>(NetworkPolicyRecipes.DenyIngress(workload.ToNode(), FieldValues.Of(name)), line, file);
    }
}
