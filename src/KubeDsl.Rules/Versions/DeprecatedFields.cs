using KubeDsl.Manifests;
using KubeDsl.Rules.Views;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Versions;

/// <summary>Fields, values and annotations that a later Kubernetes will not have, or that have no effect any more.</summary>
internal sealed class DeprecatedFields() : TypeRule(
    Metadata, "core.v1.PodSpec", "core.v1.Volume", "core.v1.PersistentVolumeSpec", "core.v1.ServiceSpec", "core.v1.NodeSpec", "core.v1.LifecycleHandler", "meta.v1.ObjectMeta")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL5005",
        "Fields should not be deprecated in the target version",
        Severity.Warning,
        "A deprecated field is still accepted, but does nothing, or will be gone.",
        "Use what takes its place, as the message says.")
    {
        Passing = Example.Pod(),
        Failing = Example.Pod("volumes:\n- name: code\n  gitRepo:\n    repository: https://example.com/code.git"),
    };

    // The field, the version since which it is deprecated, and what to do.
    private static readonly (string Field, int Since, string Remedy)[] Fields =
    [
        ("gitRepo", 11, "Clone in an init container; the plug-in is off since 1.33."),
        ("glusterfs", 25, "Use a CSI driver; the plug-in is gone since 1.26."),
        ("flocker", 22, "Use a CSI driver; the plug-in is gone since 1.25."),
        ("quobyte", 22, "Use a CSI driver; the plug-in is gone since 1.25."),
        ("storageos", 22, "Use a CSI driver; the plug-in is gone since 1.25."),
        ("scaleIO", 16, "Use a CSI driver; the plug-in is gone since 1.22."),
        ("photonPersistentDisk", 11, "Use a CSI driver; the plug-in is gone since 1.16."),
        ("cephfs", 28, "Use the CSI driver of Ceph; the plug-in is gone since 1.31."),
        ("rbd", 28, "Use the CSI driver of Ceph; the plug-in is gone since 1.31."),
        ("flexVolume", 23, "Use a CSI driver."),
        ("awsElasticBlockStore", 17, "Use the CSI driver ebs.csi.aws.com, or a claim."),
        ("gcePersistentDisk", 17, "Use the CSI driver pd.csi.storage.gke.io, or a claim."),
        ("azureDisk", 19, "Use the CSI driver disk.csi.azure.com, or a claim."),
        ("azureFile", 21, "Use the CSI driver file.csi.azure.com, or a claim."),
        ("cinder", 18, "Use the CSI driver cinder.csi.openstack.org, or a claim."),
        ("vsphereVolume", 19, "Use the CSI driver csi.vsphere.vmware.com, or a claim."),
        ("portworxVolume", 25, "Use the CSI driver pxd.portworx.com, or a claim."),
        ("loadBalancerIP", 24, "Use the annotation of your load balancer's provider."),
        ("externalIPs", 36, "Use a load balancer, or Gateway API."),
        ("externalID", 13, "Remove it; it has no effect."),
        ("configSource", 22, "Remove it; it has no effect."),
    ];

    private static readonly (string Key, int Since, string Remedy)[] Annotations =
    [
        ("kubernetes.io/ingress.class", 18, "Use 'spec.ingressClassName'."),
        ("service.kubernetes.io/topology-aware-hints", 27, "Use 'spec.trafficDistribution'."),
        ("service.alpha.kubernetes.io/tolerate-unready-endpoints", 11, "Use 'spec.publishNotReadyAddresses'."),
        ("volume.beta.kubernetes.io/storage-class", 6, "Use 'spec.storageClassName'."),
        ("volume.beta.kubernetes.io/mount-options", 31, "Use 'spec.mountOptions'."),
        ("storageclass.beta.kubernetes.io/is-default-class", 6, "Use 'storageclass.kubernetes.io/is-default-class'."),
        ("seccomp.security.alpha.kubernetes.io/pod", 19, "Use 'securityContext.seccompProfile'."),
        ("scheduler.alpha.kubernetes.io/critical-pod", 13, "Use 'priorityClassName'."),
        ("kubernetes.io/enforce-mountable-secrets", 32, "Use a namespace of its own."),
    ];

    public override void Check(ObjectView part, ManifestCheck check)
    {
        if (check.Options.ErrorsOnly)
            return;
        if (part.Path.Key == "metadata" && part.Map["annotations"] is MapNode annotations)
            CheckAnnotations(part, annotations, check);
        foreach (var (field, since, remedy) in Fields)
            if ((part.List(field) is null ? part.Has(field) : part.HasItems(field)) && IsReached(check, since))
                check.Report(Info, part.At(field), $"'{field}' is deprecated since Kubernetes 1.{since}. {remedy}");
        if (part.Has("tcpSocket") && part.Path.Key is "postStart" or "preStop")
            check.Report(Info, part.At("tcpSocket"), "A hook over 'tcpSocket' has no effect. Use 'exec' or 'httpGet'.");
        if (part.Text("persistentVolumeReclaimPolicy") == "Recycle")
            check.Report(Info, part.At("persistentVolumeReclaimPolicy"), "'Recycle' is deprecated. Use 'Delete' or 'Retain'.");
        if (part.Text("trafficDistribution") == "PreferClose" && IsReached(check, 35))
            check.Report(Info, part.At("trafficDistribution"), "'PreferClose' is the old name of 'PreferSameZone'. Use that.", replacement: "PreferSameZone");
    }

    private void CheckAnnotations(ObjectView metadata, MapNode annotations, ManifestCheck check)
    {
        foreach (var (key, since, remedy) in Annotations)
            if (annotations[key] is not null and not NullNode && IsReached(check, since))
                check.Report(Info, metadata.At("annotations").Child(key), $"The annotation '{key}' is deprecated since Kubernetes 1.{since}. {remedy}");
    }

    private static bool IsReached(ManifestCheck check, int minor) => check.Version >= new KubernetesVersion(1, minor);
}
