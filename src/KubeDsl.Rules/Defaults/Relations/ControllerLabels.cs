using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Relations;

/// <summary>A replication controller selects, and is labelled, by the labels of its pods.</summary>
internal static class ControllerLabels
{
    public static MapNode Apply(MapNode map, KubernetesVersion version)
    {
        if (map.Find("spec", "template", "metadata", "labels") is not { } labels)
            return map;
        return map
            .Change("spec", spec => spec.WithDefault("selector", labels))
            .Change("metadata", metadata => metadata.WithDefault("labels", labels));
    }
}
