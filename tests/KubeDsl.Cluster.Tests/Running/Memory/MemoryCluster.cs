using System.Globalization;
using KubeDsl.Cluster.Api;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Tests.Running.Memory;

/// <summary>
/// A cluster without HTTP: objects by path, server-side apply of one manager, lists by label, deletion with a precondition. What happens on the way to
/// a real server, any request can meet here.
/// </summary>
internal sealed class MemoryCluster : IApiClient
{
    private readonly SortedDictionary<string, MapNode> objects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MapNode> applied = new(StringComparer.Ordinal);
    private readonly List<ApiRequest> log = [];
    private readonly Lock guard = new();
    private long version = 100;

    public IReadOnlyDictionary<string, MapNode> Objects => objects;

    public IReadOnlyList<ApiRequest> Log => log;

    /// <summary>What happens to a request, by its number; null for what should.</summary>
    public Func<int, ApiRequest, MemoryFault?>? FaultAt { get; set; }

    /// <summary>Answers other than the usual one.</summary>
    public Func<ApiRequest, ApiAnswer?>? AnswerTo { get; set; }

    /// <summary>Is told of each object when it was applied, and may change it as a controller does.</summary>
    public Func<MapNode, MapNode> Controller { get; set; } = static live => live;

    public ClusterAccess Access(MemoryDiscovery discovery, string @namespace = "default") => new(this, discovery, @namespace, TimeProvider.System);

    public void Put(string path, MapNode live)
    {
        lock (guard)
            objects[path] = Stamped(path, live, null);
    }

    public async Task<ApiAnswer> SendAsync(ApiRequest request, CancellationToken cancellation)
    {
        await Task.Yield();
        cancellation.ThrowIfCancellationRequested();
        int number;
        lock (guard)
        {
            number = log.Count;
            log.Add(request);
        }
        var fault = FaultAt?.Invoke(number, request);
        fault?.Before?.Invoke();
        cancellation.ThrowIfCancellationRequested();
        if (fault?.Answer is { } refusal)
            return refusal;
        var answer = AnswerTo?.Invoke(request);
        lock (guard)
            answer ??= Answer(request);
        fault?.After?.Invoke();
        cancellation.ThrowIfCancellationRequested();
        return answer;
    }

    public async IAsyncEnumerable<WatchEvent> WatchAsync(WatchRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Delay(20, cancellation);
        yield return new WatchEvent(WatchEventKind.Expired, MapNode.Empty);
    }

    public Task<string?> ReadTextAsync(string path, CancellationToken cancellation) =>
        Task.FromResult(AnswerTo?.Invoke(new ApiRequest(HttpMethod.Get, path))?.Body?["text"] is StringNode text ? text.Value : null);

    /// <summary>The objects without what differs from run to run.</summary>
    public string Snapshot()
    {
        lock (guard)
            return string.Join('\n', objects.Select(item => $"{item.Key}: {item.Value.SetAt(FieldPath.Parse("metadata"), Plain((MapNode)item.Value["metadata"]!))}"));
    }

    private static MapNode Plain(MapNode metadata) => metadata.Remove("uid").Remove("resourceVersion").Remove("generation");

    private ApiAnswer Answer(ApiRequest request)
    {
        var (path, query) = Split(request.Path);
        if (request.Method == HttpMethod.Patch)
            return Apply(path, request.Body!, isDryRun: query.Contains("dryRun=All", StringComparison.Ordinal));
        if (request.Method == HttpMethod.Delete)
            return Delete(path, request.Body);
        if (objects.TryGetValue(path, out var found))
            return new ApiAnswer(200, found, []);
        return IsCollection(path) ? List(path, query) : Failure(404, "NotFound", $"\"{path}\" not found");
    }

    private ApiAnswer Apply(string path, MapNode body, bool isDryRun)
    {
        if (NamespaceOf(path) is { } @namespace && !objects.ContainsKey($"/api/v1/namespaces/{@namespace}"))
            return Failure(404, "NotFound", $"namespaces \"{@namespace}\" not found");
        var old = objects.GetValueOrDefault(path);
        var merged = old is null ? body : Merge(Without(old, applied.GetValueOrDefault(path), body), body);
        if (old is not null && merged.Equals(old))
            return new ApiAnswer(200, old, []);
        var live = Controller(Stamped(path, merged, old));
        if (!isDryRun)
        {
            objects[path] = live;
            applied[path] = body;
        }
        return new ApiAnswer(old is null ? 201 : 200, live, []);
    }

    private ApiAnswer Delete(string path, MapNode? options)
    {
        if (!objects.TryGetValue(path, out var live))
            return Failure(404, "NotFound", "not found");
        if (options?.Find("preconditions", "uid") is StringNode uid && uid.Value != live.Find("metadata", "uid")!.ToString())
            return Failure(409, "Conflict", "the UID in the precondition does not match");
        objects.Remove(path);
        applied.Remove(path);
        return new ApiAnswer(200, live, []);
    }

    private ApiAnswer List(string path, string query)
    {
        var selector = Uri.UnescapeDataString(query.Split('&').FirstOrDefault(part => part.StartsWith("labelSelector=", StringComparison.Ordinal))?["labelSelector=".Length..] ?? "");
        var items = objects
            .Where(item => item.Key.StartsWith(path + "/", StringComparison.Ordinal) && item.Key.LastIndexOf('/') == path.Length && Matches(item.Value, selector))
            .Select(item => (ManifestNode)item.Value.Remove("kind").Remove("apiVersion"));
        return new ApiAnswer(200, MapNode.Of(("kind", "List"), ("metadata", MapNode.Of("resourceVersion", Text(version))), ("items", ListNode.Of(items))), []);
    }

    private static bool Matches(MapNode live, string selector)
    {
        if (selector.Length == 0)
            return true;
        var parts = selector.Split('=');
        return live.Find("metadata", "labels", parts[0]) is StringNode label && (parts.Length == 1 || label.Value == parts[1]);
    }

    private MapNode Stamped(string path, MapNode live, MapNode? old)
    {
        version++;
        var metadata = ((MapNode)live["metadata"]!).Set("resourceVersion", Text(version)).Set("uid", old?.Find("metadata", "uid") ?? $"uid-{version}");
        if (NamespaceOf(path) is { } @namespace)
            metadata = metadata.Set("namespace", @namespace);
        return live.Set("metadata", metadata);
    }

    // What this manager sent before and does not send now goes.
    private static MapNode Without(MapNode live, MapNode? before, MapNode now)
    {
        foreach (var entry in before ?? MapNode.Empty)
        {
            if (now[entry.Key] is null)
                live = live.Remove(entry.Key);
            else if (entry.Value is MapNode inner && now[entry.Key] is MapNode next && live[entry.Key] is MapNode found)
                live = live.Set(entry.Key, Without(found, inner, next));
        }
        return live;
    }

    private static MapNode Merge(MapNode live, MapNode sent)
    {
        foreach (var entry in sent)
            live = live.Set(entry.Key, entry.Value is MapNode inner && live[entry.Key] is MapNode found ? Merge(found, inner) : entry.Value);
        return live;
    }

    public static ApiAnswer Failure(int status, string reason, string message) =>
        new(status, MapNode.Of(("kind", "Status"), ("reason", reason), ("message", message)), []);

    private static (string Path, string Query) Split(string path) =>
        path.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? (path[..mark], path[(mark + 1)..]) : (path, "");

    private static string? NamespaceOf(string path)
    {
        var parts = path.Split('/');
        var at = Array.IndexOf(parts, "namespaces");
        return at >= 0 && parts.Length > at + 2 ? parts[at + 1] : null;
    }

    private static bool IsCollection(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var prefix = parts[0] == "api" ? 2 : 3;
        var rest = parts.Length - prefix - (NamespaceOf(path) is null ? 0 : 2);
        return rest == 1;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
