using System.Collections.Concurrent;
using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Objects;
using KubeDsl.Cluster.Waiting.Kinds;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Waiting;

/// <summary>Knows which storage classes bind a claim only when a pod comes.</summary>
internal sealed class ClaimBinding(IApiClient client)
{
    private readonly ConcurrentDictionary<string, Task<string>> modes = new(StringComparer.Ordinal);

    public async Task<bool> WaitsForPodAsync(WaitTarget target, LiveObject live, CancellationToken cancellation)
    {
        if (target.Resource is not { Group: "", Kind: "PersistentVolumeClaim" } || live.Text("spec", "storageClassName") is not { Length: > 0 } name)
            return false;
        var mode = await modes.GetOrAdd(name, key => ModeAsync(key, cancellation));
        return StorageReadiness.WaitsForPod(live, mode);
    }

    // Whoever may not look at classes waits for the claim to be bound.
    private async Task<string> ModeAsync(string name, CancellationToken cancellation)
    {
        var answer = await client.SendAsync(new ApiRequest(HttpMethod.Get, $"/apis/storage.k8s.io/v1/storageclasses/{name}"), cancellation);
        return answer is { IsSuccess: true, Body: { } body } && body["volumeBindingMode"] is StringNode mode ? mode.Value : "";
    }
}
