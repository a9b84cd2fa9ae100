using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Creation;

/// <summary>A DaemonSet counts the changes of its template in an annotation.</summary>
internal static class TemplateGeneration
{
    private const string Annotation = "deprecated.daemonset.template.generation";

    public static MapNode Apply(MapNode root, KubernetesVersion version) => root.Change("metadata", metadata => metadata["annotations"] switch
    {
        MapNode annotations => metadata.Set("annotations", annotations.WithDefault(Annotation, "1")),
        null when !metadata.IsOpen => metadata.Set("annotations", MapNode.Of(Annotation, "1")),
        _ => metadata.Set("annotations", MapNode.Empty.AsOpen()),
    });
}
