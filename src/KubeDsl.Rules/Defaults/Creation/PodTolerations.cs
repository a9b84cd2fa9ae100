using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Creation;

/// <summary>A pod that does not say otherwise stays for five minutes on a node that is not ready or cannot be reached.</summary>
internal static class PodTolerations
{
    private static readonly string[] Taints = ["node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"];

    public static MapNode Apply(MapNode root, KubernetesVersion version) => root.Change("spec", spec =>
        Taints.Aggregate(spec, (changed, taint) => changed.WithEntry("tolerations", Toleration(taint), item => Tolerates(item, taint))));

    private static bool? Tolerates(ManifestNode item, string taint)
    {
        if (item is not MapNode map)
            return null;
        var key = Matches(map, "key", taint);
        var effect = Matches(map, "effect", "NoExecute");
        return key == false || effect == false ? false : key & effect;
    }

    // An empty field stands for every value.
    private static bool? Matches(MapNode map, string field, string value) => map[field] switch
    {
        StringNode text => text.Value == value,
        null => map.IsOpen ? null : true,
        _ => null,
    };

    private static MapNode Toleration(string taint) =>
        MapNode.Of(("key", taint), ("operator", "Exists"), ("effect", "NoExecute"), ("tolerationSeconds", 300));
}
