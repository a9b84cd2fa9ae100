using KubeDsl.Cluster.Planning;
using KubeDsl.Cluster.Sets;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Applying;

/// <summary>The objects as they are sent: what was written, without what only a server may say, and with the label of the set.</summary>
internal static class OutgoingObject
{
    private static readonly string[] ServersOwn = ["managedFields", "resourceVersion", "uid", "creationTimestamp", "generation", "selfLink", "deletionTimestamp"];

    public static MapNode Of(PlannedObject planned, ApplySetParent? set)
    {
        var root = planned.Manifest.Root.Remove("status");
        var metadata = root["metadata"] as MapNode ?? MapNode.Empty;
        foreach (var field in ServersOwn)
            metadata = metadata.Remove(field);
        if (set is not null)
            metadata = metadata.Set("labels", (metadata["labels"] as MapNode ?? MapNode.Empty).Set(ApplySetNames.PartOf, set.Id));
        return root.Set("metadata", metadata);
    }
}
