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
        var settled = PodTemplates.SpecPathOf(kind) is { } path && resource.Find(path) is MapNode podSpec && podSpec.ContainsKey(EveryContainer.Note)
            ? resource.Change(path, EveryContainer.Settle)
            : resource;
        return NeedsSelector(settled, kind) ? WithSelector(settled) : settled;
    }

    private static bool NeedsSelector(MapNode resource, string kind) =>
        kind is "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet"
        // A kind of that name in another group is another kind.
        && resource["apiVersion"] is not StringNode { Value: not "apps/v1" }
        && !resource.IsOpen
        && resource["spec"] is null or NullNode or MapNode { IsOpen: false }
        && resource.Find("spec", "selector") is null or NullNode;

    private static MapNode WithSelector(MapNode workload)
    {
        var own = workload.MapAt(OwnLabels);
        var pods = workload.MapAt(PodLabels);
        var labels = Merge(pods, own);
        var identity = IdentityLabels.Among(labels);
        if (identity.Count == 0 && !labels.IsOpen)
        {
            identity = MapNode.Of(IdentityLabels.Name, workload.Find("metadata", "name") ?? UnknownNode.Instance);
            labels = Merge(identity, labels);
            own = Merge(identity, own);
        }

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
