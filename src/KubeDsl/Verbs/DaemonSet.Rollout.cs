using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

public sealed partial class DaemonSet
{
    /// <summary>On an update pods are replaced node by node.</summary>
    /// <param name="maxUnavailable">On how many nodes the pod may be missing, as a number or percentage; 1 when there is none.</param>
    /// <param name="maxSurge">On how many nodes the old and the new pod may run together, as a number or percentage; 0 when there is none.</param>
    /// <remarks><see href="https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/">Kubernetes reference</see></remarks>
    [Recipe(typeof(ScalingRecipes), nameof(ScalingRecipes.RollingUpdateOfDaemonSet))]
    public DaemonSet RollingUpdate(IntOrString? maxUnavailable = null, IntOrString? maxSurge = null) =>
        this.Cook(daemonSet => ScalingRecipes.RollingUpdateOfDaemonSet(daemonSet, maxUnavailable?.ToNode(), maxSurge?.ToNode()));

    /// <summary>On an update a pod is replaced only when somebody deletes it.</summary>
    /// <remarks><see href="https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/">Kubernetes reference</see></remarks>
    [Recipe(typeof(ScalingRecipes), nameof(ScalingRecipes.UpdateOnDelete))]
    public DaemonSet UpdateOnDelete() => this.Cook(ScalingRecipes.UpdateOnDelete);
}
