namespace KubeDsl.Manifests.Views;

/// <summary>The kinds of Kubernetes whose resources belong to the cluster as a whole and have no namespace.</summary>
public static class ClusterKinds
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "/ComponentStatus",
        "/Namespace",
        "/Node",
        "/PersistentVolume",
        "admissionregistration.k8s.io/MutatingAdmissionPolicy",
        "admissionregistration.k8s.io/MutatingAdmissionPolicyBinding",
        "admissionregistration.k8s.io/MutatingWebhookConfiguration",
        "admissionregistration.k8s.io/ValidatingAdmissionPolicy",
        "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding",
        "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
        "apiextensions.k8s.io/CustomResourceDefinition",
        "apiregistration.k8s.io/APIService",
        "authentication.k8s.io/SelfSubjectReview",
        "authentication.k8s.io/TokenReview",
        "authorization.k8s.io/SelfSubjectAccessReview",
        "authorization.k8s.io/SelfSubjectRulesReview",
        "authorization.k8s.io/SubjectAccessReview",
        "certificates.k8s.io/CertificateSigningRequest",
        "certificates.k8s.io/ClusterTrustBundle",
        "flowcontrol.apiserver.k8s.io/FlowSchema",
        "flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration",
        "internal.apiserver.k8s.io/StorageVersion",
        "networking.k8s.io/ClusterCIDR",
        "networking.k8s.io/IPAddress",
        "networking.k8s.io/IngressClass",
        "networking.k8s.io/ServiceCIDR",
        "node.k8s.io/RuntimeClass",
        "rbac.authorization.k8s.io/ClusterRole",
        "rbac.authorization.k8s.io/ClusterRoleBinding",
        "resource.k8s.io/DeviceClass",
        "resource.k8s.io/DeviceTaintRule",
        "resource.k8s.io/ResourceClass",
        "resource.k8s.io/ResourcePoolStatusRequest",
        "resource.k8s.io/ResourceSlice",
        "scheduling.k8s.io/PriorityClass",
        "storage.k8s.io/CSIDriver",
        "storage.k8s.io/CSINode",
        "storage.k8s.io/StorageClass",
        "storage.k8s.io/VolumeAttachment",
        "storage.k8s.io/VolumeAttributesClass",
        "storagemigration.k8s.io/StorageVersionMigration",
    };

    /// <summary>True for a kind of that API version that has no namespace; false for one that has, and for an unknown kind.</summary>
    public static bool Include(string apiVersion, string kind)
    {
        var slash = apiVersion.IndexOf('/');
        return Known.Contains((slash < 0 ? "" : apiVersion.Substring(0, slash)) + "/" + kind);
    }
}
