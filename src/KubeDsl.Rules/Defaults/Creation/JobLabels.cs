using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Creation;

/// <summary>A Job selects its pods by its own identity, unless its author chose a selector.</summary>
internal static class JobLabels
{
    private const string Identity = "batch.kubernetes.io/controller-uid";

    private static readonly string[] TemplateLabels = ["spec", "template", "metadata", "labels"];

    public static MapNode Apply(MapNode root, KubernetesVersion version)
    {
        if (root["spec"] is not MapNode spec)
            return root;
        var selected = spec["manualSelector"] switch
        {
            BooleanNode { Value: true } => root,
            BooleanNode => WithSelector(root, spec),
            null when !spec.IsOpen => WithSelector(root, spec),
            _ => root.Set("spec", spec.WithDoubt("selector").Change("template", WithOpenLabels)),
        };
        var labels = selected.Find(TemplateLabels);
        return selected.Change("metadata", metadata => labels is null ? metadata.WithDoubt("labels") : metadata.WithDefault("labels", labels));
    }

    private static MapNode WithSelector(MapNode root, MapNode spec)
    {
        var name = root.Find("metadata", "name") ?? UnknownNode.Instance;
        return root.Set("spec", spec
            .WithDefault("selector", MapNode.Of("matchLabels", MapNode.Of(Identity, UnknownNode.Instance)))
            .Change("template", template => template.Change("metadata", metadata => metadata["labels"] is null or MapNode
                ? metadata.Set("labels", WithIdentity(metadata["labels"] as MapNode ?? (metadata.IsOpen ? MapNode.Empty.AsOpen() : MapNode.Empty), name))
                : metadata)));
    }

    private static MapNode WithIdentity(MapNode labels, ManifestNode name) => labels
        .Set(Identity, UnknownNode.Instance)
        .Set("controller-uid", UnknownNode.Instance)
        .Set("batch.kubernetes.io/job-name", name)
        .Set("job-name", name);

    private static MapNode WithOpenLabels(MapNode template) => template.Change("metadata", metadata =>
        metadata.Set("labels", (metadata["labels"] as MapNode ?? MapNode.Empty).AsOpen()));
}
