using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

/// <summary>Says on which nodes pods run.</summary>
public static class SchedulingExtensions
{
    /// <summary>Runs the pods only on nodes that have a label.</summary>
    /// <param name="workload">What runs the pods.</param>
    /// <param name="label">The key of the label.</param>
    /// <param name="values">
    /// Its value: one makes a node selector, of several any will do (a required node affinity), none asks only that the
    /// label is there. All conditions of several calls must hold.
    /// </param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/">Kubernetes reference</see></remarks>
    [Recipe(typeof(SchedulingRecipes), nameof(SchedulingRecipes.OnNodes), Receiver = RecipeReceiver.PodSpec)]
    public static T OnNodes<T>(this T workload, string label, params IEnumerable<string> values) where T : KubeObject, IPodTemplate
    {
        ArgumentNullException.ThrowIfNull(label);
        return workload.CookPod(pod => SchedulingRecipes.OnNodes(pod, label, RecipeCalls.Texts(values)));
    }

    /// <summary>Runs the pods also on nodes with a taint.</summary>
    /// <param name="workload">What runs the pods.</param>
    /// <param name="key">The key of the taint.</param>
    /// <param name="value">Its value; any when there is none.</param>
    /// <param name="effect">Its effect; every one when there is none.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/">Kubernetes reference</see></remarks>
    [Recipe(typeof(SchedulingRecipes), nameof(SchedulingRecipes.Tolerate), Receiver = RecipeReceiver.PodSpec)]
    public static T Tolerate<T>(this T workload, string key, string? value = null, TaintEffect? effect = null) where T : KubeObject, IPodTemplate
    {
        ArgumentNullException.ThrowIfNull(key);
        return workload.CookPod(pod => SchedulingRecipes.Tolerate(pod, key, FieldValues.Of(value), TaintEffectTexts.Of(effect)));
    }

    /// <summary>Runs the pods also on the nodes of the control plane.</summary>
    /// <param name="workload">What runs the pods.</param>
    /// <remarks><see href="https://kubernetes.io/docs/reference/labels-annotations-taints/#node-role-kubernetes-io-control-plane-taint">Kubernetes reference</see></remarks>
    [Recipe(typeof(SchedulingRecipes), nameof(SchedulingRecipes.TolerateControlPlane), Receiver = RecipeReceiver.PodSpec)]
    public static T TolerateControlPlane<T>(this T workload) where T : KubeObject, IPodTemplate =>
        workload.CookPod(SchedulingRecipes.TolerateControlPlane);

    /// <summary>Runs the pods on every node, whatever its taints, and lets nothing evict them: for agents that a node cannot do without.</summary>
    /// <param name="workload">What runs the pods.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/">Kubernetes reference</see></remarks>
    [Recipe(typeof(SchedulingRecipes), nameof(SchedulingRecipes.TolerateEverything), Receiver = RecipeReceiver.PodSpec)]
    public static T TolerateEverything<T>(this T workload) where T : KubeObject, IPodTemplate =>
        workload.CookPod(SchedulingRecipes.TolerateEverything);

    /// <summary>Spreads the pods evenly over the nodes or zones that a node label tells apart.</summary>
    /// <param name="workload">What runs the pods.</param>
    /// <param name="topologyKey">The node label: <c>topology.kubernetes.io/zone</c>, <c>kubernetes.io/hostname</c>.</param>
    /// <param name="maxSkew">By how many pods two places may differ, 1 or more.</param>
    /// <param name="whenUnsatisfiable">What happens to a pod that would break that; it is scheduled all the same when there is none.</param>
    /// <exception cref="InvalidOperationException">The pods have no labels to be told by.</exception>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/">Kubernetes reference</see></remarks>
    [Recipe(typeof(SchedulingRecipes), nameof(SchedulingRecipes.SpreadAcross))]
    public static T SpreadAcross<T>(this T workload, string topologyKey, int maxSkew = 1, UnsatisfiableConstraintAction? whenUnsatisfiable = null) where T : Resource, IPodTemplate
    {
        ArgumentNullException.ThrowIfNull(topologyKey);
        return workload.Cook(node => SchedulingRecipes.SpreadAcross(node, topologyKey, maxSkew, UnsatisfiableConstraintActionTexts.Of(whenUnsatisfiable)));
    }
}
