using KubeDsl.Manifests.Views;

namespace KubeDsl.Manifests.Recipes;

/// <summary>
/// What follows by itself when a resource is finished. A workload that was given no selector gets one, and its pods get the
/// labels to match; a resource whose author wrote the selector is left exactly as it was written.
/// </summary>
/// <remarks>
/// The labels of the workload go to its pods where the pods do not have them. The selector is made of the identity labels
/// among them (<see cref="IdentityLabels"/>); when there are none, <c>app.kubernetes.io/name</c> with the workload's name is
/// added everywhere. A StatefulSet without a service name gets its own name as one. What a verb promised to every container
/// (<see cref="EveryContainer"/>) is given to those added since.
/// </remarks>
public static class Completion
{
    private static readonly string[] Metadata = ["metadata"];
    private static readonly string[] OwnLabels = ["metadata", "labels"];
    private static readonly string[] PodLabels = ["spec", "template", "metadata", "labels"];
    private static readonly string[] TemplateMetadata = ["template", "metadata"];

    /// <summary>The finished form of <paramref name="resource"/>.</summary>
    public static MapNode Of(MapNode resource)
    {
        var kind = (resource["kind"] as StringNode)?.Value ?? "";
        var settled = PodTemplates.SpecPathOf(kind) is { } path && resource.Find(path) is MapNode podSpec && (podSpec.ContainsKey(EveryContainer.Note) || podSpec.IsOpen)
            ? resource.Change(path, EveryContainer.Settle)
            : resource;
        return NeedsSelector(settled, kind) switch
        {
            true => WithSelector(settled),
            false => settled,
            null => WithSelectorPerhaps(settled),
        };
    }

    // Null where it is not known whether a selector was written.
    private static bool? NeedsSelector(MapNode resource, string kind)
    {
        // A kind of that name in another group is another kind.
        if (kind is not ("Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet") || resource["apiVersion"] is StringNode { Value: not "apps/v1" })
            return false;
        return resource["spec"] switch
        {
            null when resource.IsOpen => null,
            null or NullNode => true,
            MapNode spec => spec["selector"] switch
            {
                null when spec.IsOpen => null,
                null or NullNode => true,
                UnknownNode => null,
                _ => false,
            },
            UnknownNode => null,
            _ => false,
        };
    }

    private static MapNode WithSelectorPerhaps(MapNode workload) => Alternatives.Of(workload, WithSelector(workload)) as MapNode ?? workload;

    private static MapNode WithSelector(MapNode workload)
    {
        var own = workload.MapAt(OwnLabels);
        var pods = workload.MapAt(PodLabels);
        var labels = Merge(pods, own);
        var identity = IdentityLabels.Among(labels);
        if (identity.Count == 0 && !labels.IsOpen)
            return WithName(workload, own, labels);
        // A label of which nothing is known may not be there at all.
        return identity.All(label => label.Value is UnknownNode)
            ? (MapNode)Alternatives.Of(WithIdentity(workload, own, labels, identity), WithName(workload, own, labels))
            : WithIdentity(workload, own, labels, identity);
    }

    private static MapNode WithName(MapNode workload, MapNode own, MapNode labels)
    {
        var identity = MapNode.Of(IdentityLabels.Name, workload.Find("metadata", "name") ?? UnknownNode.Instance);
        return WithIdentity(workload, Merge(identity, own), Merge(identity, labels), identity);
    }

    private static MapNode WithIdentity(MapNode workload, MapNode own, MapNode labels, MapNode identity)
    {
        var name = workload["kind"] is StringNode { Value: "StatefulSet" } ? workload.Find("metadata", "name") : null;
        var spec = ServiceNamed(workload["spec"] as MapNode ?? MapNode.Empty, name)
            .Set("selector", MapNode.Of("matchLabels", identity))
            .Put(TemplateMetadata, "labels", labels);
        return workload
            .Put(Metadata, "labels", own.Count == 0 && !own.IsOpen ? identity : own)
            .Set("spec", spec);
    }

    private static MapNode ServiceNamed(MapNode spec, ManifestNode? name) =>
        name is null || spec.ContainsKey("serviceName") ? spec : spec.Set("serviceName", name);

    private static MapNode Merge(MapNode first, MapNode second)
    {
        var merged = first.Count == 0 ? second : first;
        if (first.Count > 0)
            foreach (var entry in second)
                if (!merged.ContainsKey(entry.Key))
                    merged = merged.Set(entry.Key, entry.Value, entry.KeyOrigin);
        return first.IsOpen || second.IsOpen ? merged.AsOpen() : merged;
    }
}
