using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Creation;

/// <summary>Storage in use is protected from being removed.</summary>
internal static class ProtectionFinalizers
{
    private static readonly KubernetesVersion WithAttributes = new(1, 34);

    public static MapNode ApplyToVolume(MapNode root, KubernetesVersion version) => With(root, "kubernetes.io/pv-protection");

    public static MapNode ApplyToClaim(MapNode root, KubernetesVersion version) => With(root, "kubernetes.io/pvc-protection");

    public static MapNode ApplyToAttributes(MapNode root, KubernetesVersion version) =>
        version < WithAttributes ? root : With(root, "kubernetes.io/vac-protection");

    private static MapNode With(MapNode root, string finalizer) => root.Change("metadata", metadata =>
        metadata.WithEntry("finalizers", finalizer, known => known is StringNode text ? text.Value == finalizer : null));
}
