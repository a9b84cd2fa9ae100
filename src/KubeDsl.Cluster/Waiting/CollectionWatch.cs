using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Objects;
using KubeDsl.Cluster.Sets;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Waiting;

/// <summary>
/// Follows objects of one collection until each is settled: a list, then a watch from there; the watch goes on from the last version when it
/// closes, begins again with a list when that version is too old, and becomes a list every other second where watching is refused.
/// </summary>
internal sealed class CollectionWatch(
    ClusterAccess cluster, IReadOnlyList<WaitTarget> targets, string? setId, Func<WaitTarget, LiveObject?, Task<bool>> settle)
{
    private static readonly TimeSpan PollPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RestartPause = TimeSpan.FromMilliseconds(200);

    private readonly Dictionary<string, WaitTarget> open = targets.ToDictionary(target => target.Name, StringComparer.Ordinal);
    private readonly string path = targets[0].CollectionPath;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var isWatching = true;
        while (true)
        {
            var version = await ListAsync(cancellation);
            if (open.Count == 0)
                return;
            if (isWatching && version is not null)
                isWatching = await FollowAsync(version, cancellation);
            if (open.Count == 0)
                return;
            await Task.Delay(isWatching && version is not null ? RestartPause : PollPause, cluster.Time, cancellation);
        }
    }

    private string? LabelSelector => setId is null ? null : $"{ApplySetNames.PartOf}={setId}";

    private string? FieldSelector => targets.Count == 1 ? $"metadata.name={targets[0].Name}" : null;

    /// <summary>Looks at all objects; null when the list cannot be had.</summary>
    private async Task<string?> ListAsync(CancellationToken cancellation)
    {
        ApiAnswer answer;
        try
        {
            answer = await cluster.Client.SendAsync(new ApiRequest(HttpMethod.Get, path + Query()), cancellation);
        }
        catch (ClusterException)
        {
            return null;
        }
        if (!answer.IsSuccess || answer.Body?["items"] is not ListNode items)
            return null;

        var found = items.OfType<MapNode>().Select(item => new LiveObject(Typed(item))).ToDictionary(live => live.Name, StringComparer.Ordinal);
        foreach (var target in open.Values.ToArray())
            await SettleAsync(target, found.GetValueOrDefault(target.Name));
        return answer.Body.Find("metadata", "resourceVersion") is StringNode version ? version.Value : null;
    }

    /// <summary>Follows the changes; false when watching is refused.</summary>
    private async Task<bool> FollowAsync(string version, CancellationToken cancellation)
    {
        while (open.Count > 0)
        {
            var isAlive = false;
            try
            {
                await foreach (var change in cluster.Client.WatchAsync(new WatchRequest(path, version, LabelSelector, FieldSelector), cancellation))
                {
                    if (change.Kind == WatchEventKind.Expired)
                        return true;
                    isAlive = true;
                    var live = new LiveObject(Typed(change.Object));
                    version = live.ResourceVersion.Length > 0 ? live.ResourceVersion : version;
                    if (open.TryGetValue(live.Name, out var target) && change.Kind != WatchEventKind.Bookmark)
                        await SettleAsync(target, change.Kind == WatchEventKind.Deleted ? null : live);
                    if (open.Count == 0)
                        return true;
                }
            }
            catch (ClusterException)
            {
                return false;
            }
            if (!isAlive)
                await Task.Delay(RestartPause, cluster.Time, cancellation);
        }
        return true;
    }

    private async Task SettleAsync(WaitTarget target, LiveObject? live)
    {
        if (await settle(target, live))
            open.Remove(target.Name);
    }

    private string Query()
    {
        var selectors = new List<string>();
        if (LabelSelector is { } labels)
            selectors.Add($"labelSelector={Uri.EscapeDataString(labels)}");
        if (FieldSelector is { } fields)
            selectors.Add($"fieldSelector={Uri.EscapeDataString(fields)}");
        return selectors.Count == 0 ? "" : "?" + string.Join('&', selectors);
    }

    // The items of a list leave out what the list says for all of them.
    private MapNode Typed(MapNode item)
    {
        var resource = targets[0].Resource;
        return item
            .Set("apiVersion", resource.ApiVersion)
            .Set("kind", resource.Kind);
    }
}
