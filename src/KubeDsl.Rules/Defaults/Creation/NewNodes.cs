using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Creation;

/// <summary>A new node is not ready until it says so.</summary>
internal static class NewNodes
{
    private const string Key = "node.kubernetes.io/not-ready";

    private static readonly MapNode Taint = MapNode.Of(("key", Key), ("effect", "NoSchedule"));

    public static MapNode Apply(MapNode root, KubernetesVersion version) =>
        root.Change("spec", spec => spec.WithEntry("taints", Taint, IsThat));

    private static bool? IsThat(ManifestNode taint) => (taint as MapNode)?["key"] switch
    {
        StringNode key when key.Value != Key => false,
        StringNode when (taint as MapNode)!["effect"] is StringNode effect => effect.Value == "NoSchedule",
        _ => null,
    };
}
