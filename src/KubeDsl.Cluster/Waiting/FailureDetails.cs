using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Objects;
using KubeDsl.Cluster.Secrecy;
using KubeDsl.Cluster.Waiting.Kinds;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Waiting;

/// <summary>Looks up what a person would look up about an object that did not become ready: events, container states, last log lines.</summary>
internal sealed class FailureDetails(IApiClient client, SecretText secrets)
{
    private const int MostPods = 3;
    private const int MostEvents = 5;
    private const int LogLines = 10;

    /// <summary>Gathers what can be had; what cannot is left out.</summary>
    public async Task<NotReady> GatherAsync(WaitTarget target, Readiness last, CancellationToken cancellation)
    {
        var notReady = new NotReady(target.Identity, last);
        try
        {
            var pods = await WorkloadPods.FindAsync(client, target, cancellation);
            var troubled = pods.Where(pod => !PodReadiness.Of(pod).IsReady).Take(MostPods).ToArray();
            var names = troubled.Select(pod => pod.Name).Append(target.Name).ToHashSet(StringComparer.Ordinal);
            return notReady with
            {
                Containers = [.. troubled.SelectMany(pod => PodReadiness.Troubles(pod).Select(trouble => secrets.Clean($"pod '{pod.Name}': {trouble}")))],
                Events = await EventsAsync(target.Namespace, names, cancellation),
                Logs = await LogsAsync(troubled, cancellation),
            };
        }
        catch (ClusterException)
        {
            return notReady;
        }
    }

    private async Task<IReadOnlyList<string>> EventsAsync(string? @namespace, HashSet<string> names, CancellationToken cancellation)
    {
        if (@namespace is null)
            return [];
        var answer = await client.SendAsync(new ApiRequest(HttpMethod.Get, $"/api/v1/namespaces/{@namespace}/events?fieldSelector={Uri.EscapeDataString("type=Warning")}&limit=500"), cancellation);
        if (answer.Body?["items"] is not ListNode items)
            return [];
        return [.. items.OfType<MapNode>()
            .Select(item => new LiveObject(item))
            .Where(item => names.Contains(item.Text("involvedObject", "name")) && item.Text("type") is "Warning" or "")
            .OrderBy(TimeOf, StringComparer.Ordinal)
            .Select(item => secrets.Clean($"{item.Text("reason")}: {item.Text("message")}"))
            .Distinct(StringComparer.Ordinal)
            .TakeLast(MostEvents)];
    }

    // Times are all written in the same form, so their texts are in the order of time.
    private static string TimeOf(LiveObject item) =>
        item.Text("lastTimestamp") is { Length: > 0 } last ? last
        : item.Text("eventTime") is { Length: > 0 } at ? at
        : item.Text("metadata", "creationTimestamp");

    private async Task<IReadOnlyList<ContainerLog>> LogsAsync(IEnumerable<LiveObject> pods, CancellationToken cancellation)
    {
        var logs = new List<ContainerLog>();
        foreach (var pod in pods)
            foreach (var container in PodReadiness.TroubledContainers(pod))
                if (await LinesAsync(pod, container, cancellation) is { Count: > 0 } lines)
                    logs.Add(new ContainerLog(pod.Name, container, lines));
        return logs;
    }

    // A container that starts again and again says why it died in the log of the time before.
    private async Task<IReadOnlyList<string>> LinesAsync(LiveObject pod, string container, CancellationToken cancellation)
    {
        var path = $"/api/v1/namespaces/{pod.Namespace}/pods/{pod.Name}/log?container={Uri.EscapeDataString(container)}&tailLines={LogLines}";
        var text = await client.ReadTextAsync(path + "&previous=true", cancellation) is { Length: > 0 } previous ? previous : await client.ReadTextAsync(path, cancellation);
        return text is null ? [] : [.. secrets.Clean(text).Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).TakeLast(LogLines)];
    }
}
