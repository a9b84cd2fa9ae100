using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Creation;

/// <summary>A new node is not ready until it says so.</summary>
internal static class NewNodes
{
    private const string Key = "node.kubernetes.io/not-ready";

    private static readonly MapNode Taint = MapNode.Of(("key", Key), ("effect", "NoSchedule"));

    public static MapNode Apply(MapNode root, KubernetesVersion version) => root.Change("spec", spec => spec["taints"] switch
    {
        null when !spec.IsOpen => spec.Set("taints", ListNode.Of(Taint)),
        ListNode list when !list.IsOpen && list.All(item => item is MapNode) && !list.Any(IsThat) => spec.Set("taints", list.Add(Taint)),
        ListNode list when !list.Any(IsThat) => spec.Set("taints", list.AsOpen()),
        _ => spec,
    });

    private static bool IsThat(ManifestNode taint) =>
        taint is MapNode map && map.Text("key") == Key && map.Text("effect") == "NoSchedule";
}
