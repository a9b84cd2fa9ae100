using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Relations;

/// <summary>The claim templates of a StatefulSet say what they are.</summary>
internal static class ClaimTemplates
{
    public static MapNode Apply(MapNode map, KubernetesVersion version) => map.ChangeItems("volumeClaimTemplates", template => template
        .WithDefault("apiVersion", "v1")
        .WithDefault("kind", "PersistentVolumeClaim"));
}
