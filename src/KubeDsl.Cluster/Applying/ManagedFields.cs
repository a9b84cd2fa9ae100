using KubeDsl.Cluster.Objects;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Applying;

/// <summary>The notes of a server on which fields belong to whom.</summary>
internal static class ManagedFields
{
    /// <summary>The manager that <c>kubectl apply</c> without <c>--server-side</c> goes by.</summary>
    public const string ClientSideApply = "kubectl-client-side-apply";

    /// <summary>True when fields belong to <c>kubectl apply</c> from the client side.</summary>
    public static bool HasClientSideApply(MapNode root) => Entries(root).Any(IsClientSide);

    /// <summary>
    /// The notes with the fields of client-side apply moved over to <paramref name="manager"/>, so that its next apply keeps those that it sends and
    /// removes the others.
    /// </summary>
    public static ListNode Migrate(MapNode root, string manager)
    {
        var entries = Entries(root).ToArray();
        var old = entries.Where(IsClientSide).ToArray();
        var own = entries.FirstOrDefault(entry => IsOf(entry, manager, "Apply"));
        var fields = old.Append(own).OfType<MapNode>().Aggregate(MapNode.Empty, (sum, entry) => Union(sum, entry["fieldsV1"] as MapNode ?? MapNode.Empty));
        var merged = (own ?? old[^1]).Set("manager", manager).Set("operation", "Apply").Set("fieldsV1", fields);
        return ListNode.Of(entries.Where(entry => !old.Contains(entry) && !ReferenceEquals(entry, own)).Append(merged));
    }

    private static IEnumerable<MapNode> Entries(MapNode root) =>
        root.Find("metadata", "managedFields") is ListNode list ? list.OfType<MapNode>() : [];

    private static bool IsClientSide(MapNode entry) => IsOf(entry, ClientSideApply, "Update");

    private static bool IsOf(MapNode entry, string manager, string operation) =>
        (entry["manager"] as StringNode)?.Value == manager
        && (entry["operation"] as StringNode)?.Value == operation
        && entry["subresource"] is null or StringNode { Value: "" };

    private static MapNode Union(MapNode left, MapNode right)
    {
        foreach (var entry in right)
            left = left.Set(entry.Key, left[entry.Key] is MapNode one && entry.Value is MapNode other ? Union(one, other) : entry.Value);
        return left;
    }
}
