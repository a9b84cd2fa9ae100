using System.Text;
using KubeDsl.Cluster.Planning;
using KubeDsl.Cluster.Sets;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Applying;

/// <summary>
/// The objects as they are sent: what was written, without what only a server may say, with the label of the set, and Secrets in the form in
/// which they are kept.
/// </summary>
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
        return Encoded(root.Set("metadata", metadata));
    }

    // The server would do the same, but then the keys of 'data' would belong to nobody, and one that is left out later would stay.
    private static MapNode Encoded(MapNode root)
    {
        if (root["kind"] is not StringNode { Value: "Secret" } || root["stringData"] is not MapNode texts)
            return root;
        var data = root["data"] as MapNode ?? MapNode.Empty;
        foreach (var entry in texts)
            if (entry.Value is StringNode text)
                data = data.Set(entry.Key, Convert.ToBase64String(Encoding.UTF8.GetBytes(text.Value)));
        return root.Remove("stringData").Set("data", data);
    }
}
