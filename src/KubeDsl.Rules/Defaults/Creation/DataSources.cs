using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Creation;

/// <summary>The source of a claim's data stands in two fields, unless it lies in another namespace.</summary>
internal static class DataSources
{
    public static MapNode Apply(MapNode root, KubernetesVersion version) => root.Change("spec", spec =>
    {
        if (spec["dataSource"] is MapNode source)
            return spec.WithDefault("dataSourceRef", source);
        return spec["dataSourceRef"] is MapNode reference && reference.Lacks("namespace") ? spec.WithDefault("dataSource", reference) : spec;
    });
}
