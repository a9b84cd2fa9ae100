using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Relations;

/// <summary>The name of the service account stands in two fields; the newer one counts.</summary>
internal static class ServiceAccountNames
{
    public static MapNode Apply(MapNode map, KubernetesVersion version)
    {
        if (map["serviceAccountName"] is StringNode name)
            return map.Set("serviceAccount", name);
        if (map["serviceAccountName"] is UnknownNode)
            return map.Set("serviceAccount", UnknownNode.Instance);
        return map["serviceAccount"] is { } older ? map.WithDefault("serviceAccountName", older) : map;
    }
}
