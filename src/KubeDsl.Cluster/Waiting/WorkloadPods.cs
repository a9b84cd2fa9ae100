using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Objects;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Views;

namespace KubeDsl.Cluster.Waiting;

/// <summary>Finds the pods of a workload.</summary>
internal static class WorkloadPods
{
    private const int Limit = 50;

    /// <summary>True for kinds that run pods which can be found by a selector.</summary>
    public static bool Has(ApiResource resource) => resource.Group is "apps" or "batch" && PodTemplates.PathOf(resource.Kind) is not null && resource.Kind != "CronJob";

    /// <summary>The pods; none when they cannot be listed.</summary>
    public static async Task<IReadOnlyList<LiveObject>> FindAsync(IApiClient client, WaitTarget target, CancellationToken cancellation)
    {
        if (target.Resource is { Group: "", Kind: "Pod" })
            return await GetAsync(client, target, cancellation) is { } pod ? [pod] : [];
        if (!Has(target.Resource) || await GetAsync(client, target, cancellation) is not { } workload || Selector(workload) is not { } selector)
            return [];

        var answer = await client.SendAsync(
            new ApiRequest(HttpMethod.Get, $"/api/v1/namespaces/{target.Namespace}/pods?labelSelector={Uri.EscapeDataString(selector)}&limit={Limit}"), cancellation);
        return answer is { IsSuccess: true, Body: { } body } && body["items"] is ListNode items
            ? [.. items.OfType<MapNode>().Select(item => new LiveObject(item.Set("kind", "Pod").Set("apiVersion", "v1"))).OrderBy(pod => pod.Name, StringComparer.Ordinal)]
            : [];
    }

    private static async Task<LiveObject?> GetAsync(IApiClient client, WaitTarget target, CancellationToken cancellation)
    {
        var answer = await client.SendAsync(new ApiRequest(HttpMethod.Get, target.Path), cancellation);
        return answer is { IsSuccess: true, Body: { } body } ? new LiveObject(body) : null;
    }

    private static string? Selector(LiveObject workload) =>
        workload.Root.Find("spec", "selector", "matchLabels") is MapNode { Count: > 0 } labels
            ? string.Join(',', labels.Select(label => $"{label.Key}={label.Value}"))
            : null;
}
