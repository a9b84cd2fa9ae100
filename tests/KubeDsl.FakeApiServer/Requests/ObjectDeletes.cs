using System.Globalization;
using KubeDsl.Fakes.Answers;
using KubeDsl.Fakes.Storage;
using KubeDsl.Manifests;

namespace KubeDsl.Fakes.Requests;

/// <summary>Deletes objects: at once, or in steps where finalizers or dependents have to go first.</summary>
internal sealed class ObjectDeletes(ObjectStore store, TimeProvider time)
{
    public const string Foreground = "foregroundDeletion";

    /// <summary>DELETE.</summary>
    public ApiResponse Delete(WriteContext write, MapNode? options)
    {
        var isForeground = options?["propagationPolicy"] is StringNode { Value: "Foreground" };
        var isGone = false;
        MapNode? shown = null;
        var stored = store.Update(write.Key, before =>
        {
            var known = before ?? throw new RefusalException(Refusals.NotFound(write.Resource, write.Name));
            CheckPreconditions(write, known, options);
            shown = Marked(known, isForeground, isNamespace: write.Resource.GroupKind == "Namespace");
            isGone = FinalizersOf(shown).Count == 0;
            return write.IsDryRun ? known : isGone ? null : shown;
        });
        return ApiResponse.Ok(isGone && !write.IsDryRun ? Done(write, stored!) : write.IsDryRun ? shown! : stored!);
    }

    internal static IReadOnlyList<string> FinalizersOf(MapNode item) =>
    [
        .. (item.Find("metadata", "finalizers") as ListNode ?? ListNode.Empty).OfType<StringNode>().Select(finalizer => finalizer.Value),
        .. (item["kind"] is StringNode { Value: "Namespace" } ? item.Find("spec", "finalizers") as ListNode ?? ListNode.Empty : ListNode.Empty)
            .OfType<StringNode>().Select(finalizer => finalizer.Value),
    ];

    private MapNode Marked(MapNode item, bool isForeground, bool isNamespace)
    {
        var metadata = (MapNode)item["metadata"]!;
        if (metadata["deletionTimestamp"] is null)
            metadata = metadata
                .Set("deletionTimestamp", time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
                .Set("deletionGracePeriodSeconds", 0);
        if (isForeground && !isNamespace && !FinalizersOf(item).Contains(Foreground, StringComparer.Ordinal))
            metadata = metadata.Set("finalizers", (metadata["finalizers"] as ListNode ?? ListNode.Empty).Add(Foreground));
        item = item.Set("metadata", metadata);
        return isNamespace ? item.Set("status", MapNode.Of("phase", "Terminating")) : item;
    }

    private static void CheckPreconditions(WriteContext write, MapNode item, MapNode? options)
    {
        if (options?.Find("preconditions", "uid") is StringNode uid && !uid.Equals(item.Find("metadata", "uid")))
            throw new RefusalException(Refusals.OtherUid(write.Resource, write.Name, uid.Value, ((StringNode)item.Find("metadata", "uid")!).Value));
        if (options?.Find("preconditions", "resourceVersion") is StringNode version && !version.Equals(item.Find("metadata", "resourceVersion")))
            throw new RefusalException(Refusals.Modified(write.Resource, write.Name));
    }

    private static MapNode Done(WriteContext write, MapNode item) => MapNode.Of(
        ("kind", "Status"), ("apiVersion", "v1"), ("metadata", MapNode.Empty), ("status", "Success"),
        ("details", MapNode.Of(("name", write.Name), ("kind", write.Resource.Plural), ("uid", item.Find("metadata", "uid")!))));
}
