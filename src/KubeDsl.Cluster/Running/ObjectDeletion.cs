using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Objects;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Running;

/// <summary>Deletes one particular object, never another one that has taken its name.</summary>
internal sealed class ObjectDeletion(IApiClient client, TimeProvider time)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    public Task<ApiAnswer> DeleteAsync(string path, string uid, Propagation propagation, CancellationToken cancellation)
    {
        var options = MapNode.Of(("apiVersion", "v1"), ("kind", "DeleteOptions"), ("propagationPolicy", propagation.ToString()));
        if (uid.Length > 0)
            options = options.Set("preconditions", MapNode.Of("uid", uid));
        return client.SendAsync(new ApiRequest(HttpMethod.Delete, path, options, MediaTypes.Json), cancellation);
    }

    /// <summary>Waits until the object is gone.</summary>
    /// <returns>Null when it is, else what holds it.</returns>
    public async Task<string?> WaitUntilGoneAsync(string path, string uid, TimeSpan timeout, CancellationToken cancellation)
    {
        var end = time.GetTimestamp() + (long)(timeout.TotalSeconds * time.TimestampFrequency);
        for (var pause = FirstPause; ; pause = pause * 2 > LongestPause ? LongestPause : pause * 2)
        {
            var answer = await client.SendAsync(new ApiRequest(HttpMethod.Get, path), cancellation);
            if (answer.StatusCode == 404)
                return null;
            var live = answer.IsSuccess && answer.Body is { } body ? new LiveObject(body) : null;
            if (live is not null && uid.Length > 0 && live.Uid != uid)
                return null;
            if (time.GetTimestamp() >= end)
                return live?.Finalizers is { Count: > 0 } finalizers
                    ? $"It is still there after {timeout.TotalSeconds:0} seconds, held by the finalizers {string.Join(", ", finalizers)}."
                    : $"It is still there after {timeout.TotalSeconds:0} seconds.";
            await Task.Delay(pause, time, cancellation);
        }
    }
}
