using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Relations;

/// <summary>The names of a custom resource that follow from its kind.</summary>
internal static class ResourceNamesOfDefinitions
{
    public static MapNode Apply(MapNode map, KubernetesVersion version) => map.Change("names", names => names["kind"] switch
    {
        StringNode kind => names
            .WithDefault("listKind", kind.Value + "List")
            .WithDefault("singular", kind.Value.ToLowerInvariant()),
        UnknownNode => names.WithDefault("listKind", UnknownNode.Instance).WithDefault("singular", UnknownNode.Instance),
        _ => names,
    });
}
