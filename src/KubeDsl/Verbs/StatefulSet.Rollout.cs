using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

public sealed partial class StatefulSet
{
    /// <summary>On an update pods are replaced one after the other, from the highest ordinal down.</summary>
    /// <param name="partition">Pods with a lower ordinal keep the old version; 0 when there is none.</param>
    /// <param name="maxUnavailable">How many pods may be missing, as a number or percentage; 1 when there is none. Clusters must have it enabled.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#rolling-updates">Kubernetes reference</see></remarks>
    [Recipe(typeof(ScalingRecipes), nameof(ScalingRecipes.RollingUpdateOfStatefulSet))]
    public StatefulSet RollingUpdate(int? partition = null, IntOrString? maxUnavailable = null) =>
        this.Cook(statefulSet => ScalingRecipes.RollingUpdateOfStatefulSet(statefulSet, FieldValues.Of(partition), maxUnavailable?.ToNode()));

    /// <summary>On an update a pod is replaced only when somebody deletes it.</summary>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#update-strategies">Kubernetes reference</see></remarks>
    [Recipe(typeof(ScalingRecipes), nameof(ScalingRecipes.UpdateOnDelete))]
    public StatefulSet UpdateOnDelete() => this.Cook(ScalingRecipes.UpdateOnDelete);

    /// <summary>
    /// One pod, at most: one replica, which is not replaced before it is known to be gone. When a node is lost there is none
    /// until somebody says that it will not come back. Where there must always be one use <see cref="Deployment.Singleton"/>.
    /// </summary>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#deployment-and-scaling-guarantees">Kubernetes reference</see></remarks>
    [Recipe(typeof(ScalingRecipes), nameof(ScalingRecipes.SingletonAtMostOne))]
    public StatefulSet SingletonAtMostOne() => this.Cook(ScalingRecipes.SingletonAtMostOne);

    /// <summary>The same as <see cref="SingletonAtMostOne"/>, which says it more plainly.</summary>
    [Recipe(typeof(ScalingRecipes), nameof(ScalingRecipes.SingletonAtMostOne))]
    public StatefulSet Singleton() => SingletonAtMostOne();
}
