using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Relations;

/// <summary>A volume of no kind is an empty folder.</summary>
internal static class EmptyVolumes
{
    public static MapNode Apply(MapNode map, KubernetesVersion version)
    {
        foreach (var entry in map)
            if (entry.Key != "name")
                return map;
        return map.WithDefault("emptyDir", MapNode.Empty);
    }
}
