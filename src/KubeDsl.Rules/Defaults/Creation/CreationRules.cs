using KubeDsl.Manifests;
using KubeDsl.Rules.Defaults.Relations;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Creation;

/// <summary>What happens to an object because it is created, by its type: no template is changed by these.</summary>
internal static class CreationRules
{
    private static readonly Dictionary<string, DefaultRelation[]> ByType = new(StringComparer.Ordinal)
    {
        ["apps.v1.DaemonSet"] = [TemplateGeneration.Apply],
        ["batch.v1.Job"] = [JobCounts.Apply, JobLabels.Apply],
        ["core.v1.Namespace"] = [NamespaceIdentity.Apply],
        ["core.v1.Node"] = [NewNodes.Apply],
        ["core.v1.PersistentVolume"] = [ProtectionFinalizers.ApplyToVolume],
        ["core.v1.PersistentVolumeClaim"] = [DataSources.Apply, ProtectionFinalizers.ApplyToClaim],
        ["core.v1.Pod"] = [RequestsFromLimits.Apply, HostPorts.Apply, PodPriority.Apply, PodTolerations.Apply, MatchedLabelKeys.Apply],
        ["storage.v1.VolumeAttributesClass"] = [ProtectionFinalizers.ApplyToAttributes],
    };

    /// <summary>The types that have rules.</summary>
    public static IEnumerable<string> TypeNames => ByType.Keys;

    public static MapNode Apply(string typeName, MapNode root, KubernetesVersion version)
    {
        if (ByType.TryGetValue(typeName, out var rules))
            foreach (var rule in rules)
                root = rule(root, version);
        return root;
    }
}
