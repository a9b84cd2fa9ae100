namespace KubeDsl.Cluster.Planning;

/// <summary>Tells the step of a kind.</summary>
internal static class Waves
{
    private const string BuiltInEnding = ".k8s.io";

    private static readonly Dictionary<string, Wave> ByKind = new(StringComparer.Ordinal)
    {
        ["Namespace"] = Wave.Namespaces,
        ["CustomResourceDefinition.apiextensions.k8s.io"] = Wave.Definitions,
        ["PriorityClass.scheduling.k8s.io"] = Wave.Classes,
        ["StorageClass.storage.k8s.io"] = Wave.Classes,
        ["CSIDriver.storage.k8s.io"] = Wave.Classes,
        ["VolumeAttributesClass.storage.k8s.io"] = Wave.Classes,
        ["IngressClass.networking.k8s.io"] = Wave.Classes,
        ["GatewayClass.gateway.networking.k8s.io"] = Wave.Classes,
        ["RuntimeClass.node.k8s.io"] = Wave.Classes,
        ["DeviceClass.resource.k8s.io"] = Wave.Classes,
        ["PriorityLevelConfiguration.flowcontrol.apiserver.k8s.io"] = Wave.Classes,
        ["FlowSchema.flowcontrol.apiserver.k8s.io"] = Wave.Classes,
        ["ServiceAccount"] = Wave.Access,
        ["Role.rbac.authorization.k8s.io"] = Wave.Access,
        ["ClusterRole.rbac.authorization.k8s.io"] = Wave.Access,
        ["RoleBinding.rbac.authorization.k8s.io"] = Wave.Access,
        ["ClusterRoleBinding.rbac.authorization.k8s.io"] = Wave.Access,
        ["ResourceQuota"] = Wave.Access,
        ["LimitRange"] = Wave.Access,
        ["NetworkPolicy.networking.k8s.io"] = Wave.Access,
        ["PodDisruptionBudget.policy"] = Wave.Access,
        ["ConfigMap"] = Wave.Configuration,
        ["Secret"] = Wave.Configuration,
        ["PersistentVolume"] = Wave.Configuration,
        ["PersistentVolumeClaim"] = Wave.Configuration,
        ["Service"] = Wave.Services,
        ["HorizontalPodAutoscaler.autoscaling"] = Wave.Routes,
        ["Ingress.networking.k8s.io"] = Wave.Routes,
        ["MutatingWebhookConfiguration.admissionregistration.k8s.io"] = Wave.Admission,
        ["ValidatingWebhookConfiguration.admissionregistration.k8s.io"] = Wave.Admission,
        ["MutatingAdmissionPolicy.admissionregistration.k8s.io"] = Wave.Admission,
        ["MutatingAdmissionPolicyBinding.admissionregistration.k8s.io"] = Wave.Admission,
        ["ValidatingAdmissionPolicy.admissionregistration.k8s.io"] = Wave.Admission,
        ["ValidatingAdmissionPolicyBinding.admissionregistration.k8s.io"] = Wave.Admission,
        ["APIService.apiregistration.k8s.io"] = Wave.Admission,
    };

    public static Wave Of(string group, string kind) =>
        ByKind.TryGetValue(group.Length == 0 ? kind : $"{kind}.{group}", out var wave) ? wave
        : group == "gateway.networking.k8s.io" ? Wave.Routes
        : IsBuiltIn(group) ? Wave.Workloads
        : Wave.CustomResources;

    // Built-in groups have no dot, or belong to Kubernetes' own domain.
    private static bool IsBuiltIn(string group) =>
        !group.Contains('.', StringComparison.Ordinal) || group.EndsWith(BuiltInEnding, StringComparison.Ordinal);
}
