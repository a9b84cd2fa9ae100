using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

public sealed partial class Deployment
{
    /// <summary>On an update pods are replaced step by step.</summary>
    /// <param name="maxSurge">How many pods there may be beyond the number of replicas, as a number or percentage; the cluster takes 25% when there is none.</param>
    /// <param name="maxUnavailable">How many pods may be missing, as a number or percentage; the cluster takes 25% when there is none.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment">Kubernetes reference</see></remarks>
    [Recipe(typeof(ScalingRecipes), nameof(ScalingRecipes.RollingUpdate))]
    public Deployment RollingUpdate(IntOrString? maxSurge = null, IntOrString? maxUnavailable = null) =>
        this.Cook(deployment => ScalingRecipes.RollingUpdate(deployment, maxSurge?.ToNode(), maxUnavailable?.ToNode()));

    /// <summary>On an update all old pods go before the new ones come.</summary>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#recreate-deployment">Kubernetes reference</see></remarks>
    [Recipe(typeof(ScalingRecipes), nameof(ScalingRecipes.Recreate))]
    public Deployment Recreate() => this.Cook(ScalingRecipes.Recreate);

    /// <summary>
    /// One pod, at least: one replica, and on an update the old pod goes before the new one comes (Recreate). When a node is
    /// lost the pod is replaced before it is known to be gone, so for a while there may be two. Where that must not happen
    /// use <see cref="StatefulSet.Singleton"/>.
    /// </summary>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#recreate-deployment">Kubernetes reference</see></remarks>
    [Recipe(typeof(ScalingRecipes), nameof(ScalingRecipes.SingletonAtLeastOne))]
    public Deployment SingletonAtLeastOne() => this.Cook(ScalingRecipes.SingletonAtLeastOne);

    /// <summary>The same as <see cref="SingletonAtLeastOne"/>, which says it more plainly.</summary>
    [Recipe(typeof(ScalingRecipes), nameof(ScalingRecipes.SingletonAtLeastOne))]
    public Deployment Singleton() => SingletonAtLeastOne();
}
