using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Creation;

/// <summary>A namespace is labelled with its name, and is only gone when its content is.</summary>
internal static class NamespaceIdentity
{
    private const string Label = "kubernetes.io/metadata.name";
    private const string Finalizer = "kubernetes";

    public static MapNode Apply(MapNode root, KubernetesVersion version) => root
        .Change("metadata", metadata => metadata["labels"] is UnknownNode
            ? metadata
            : metadata.Set("labels", Labels(metadata).Set(Label, metadata["name"] ?? UnknownNode.Instance)))
        .Change("spec", spec => spec.WithEntry("finalizers", new StringNode(Finalizer), finalizer => finalizer switch
        {
            StringNode text => text.Value == Finalizer,
            _ => null,
        }));

    private static MapNode Labels(MapNode metadata) =>
        metadata["labels"] as MapNode ?? (metadata.IsOpen ? MapNode.Empty.AsOpen() : MapNode.Empty);
}
