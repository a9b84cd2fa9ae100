using KubeDsl.Cluster.Objects;
using KubeDsl.Cluster.Waiting.Kinds;

namespace KubeDsl.Cluster.Waiting;

/// <summary>Tells from an object alone how far it is: a rule for each kind.</summary>
internal static class ReadinessRules
{
    private static readonly Dictionary<GroupKind, Func<LiveObject, Readiness>> ByKind = new()
    {
        [new("apps", "Deployment")] = WorkloadReadiness.OfDeployment,
        [new("apps", "StatefulSet")] = StatefulSetReadiness.Of,
        [new("apps", "DaemonSet")] = WorkloadReadiness.OfDaemonSet,
        [new("apps", "ReplicaSet")] = WorkloadReadiness.OfReplicaSet,
        [new("", "ReplicationController")] = WorkloadReadiness.OfReplicaSet,
        [new("batch", "Job")] = JobReadiness.Of,
        [new("", "Pod")] = PodReadiness.Of,
        [new("", "PersistentVolumeClaim")] = StorageReadiness.OfClaim,
        [new("", "PersistentVolume")] = StorageReadiness.OfVolume,
        [new("", "Service")] = ServiceReadiness.Of,
        [new("networking.k8s.io", "Ingress")] = ServiceReadiness.OfIngress,
        [new("", "Namespace")] = ClusterReadiness.OfNamespace,
        [new("policy", "PodDisruptionBudget")] = ClusterReadiness.OfDisruptionBudget,
        [new("apiextensions.k8s.io", "CustomResourceDefinition")] = ClusterReadiness.OfDefinition,
        [new("apiregistration.k8s.io", "APIService")] = ClusterReadiness.OfApiService,
    };

    public static Readiness Of(LiveObject live)
    {
        if (live.IsBeingDeleted)
            return Readiness.Progressing(live.Finalizers is { Count: > 0 } finalizers ? $"is being deleted, held by {string.Join(", ", finalizers)}" : "is being deleted");
        if (live.ObservedGeneration is { } observed && observed < live.Generation)
            return Readiness.Progressing("its controller has not seen the change yet");
        if (ByKind.TryGetValue(new GroupKind(live.Group, live.Kind), out var rule))
            return rule(live);
        return live.Group.Contains('.', StringComparison.Ordinal) && !live.Group.EndsWith(".k8s.io", StringComparison.Ordinal)
            ? CustomReadiness.Of(live)
            : live.Group == "gateway.networking.k8s.io" ? CustomReadiness.Of(live) : Readiness.Ready("exists");
    }
}
