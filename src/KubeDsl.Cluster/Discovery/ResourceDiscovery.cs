using KubeDsl.Cluster.Api;

namespace KubeDsl.Cluster.Discovery;

/// <summary>Asks a server for its kinds: with two requests where it can say everything at once, else version by version.</summary>
internal sealed class ResourceDiscovery(IApiClient client, string serverName) : IResourceDiscovery
{
    private readonly SemaphoreSlim gate = new(1);
    private volatile ResourceIndex? known;

    /// <inheritdoc/>
    public async Task<ApiResource?> FindAsync(string apiVersion, string kind, CancellationToken cancellation) =>
        (await KnownAsync(cancellation)).Find(apiVersion, kind);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ApiResource>> AllAsync(CancellationToken cancellation) => (await KnownAsync(cancellation)).All;

    /// <inheritdoc/>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            known = await AskAsync(cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    private async ValueTask<ResourceIndex> KnownAsync(CancellationToken cancellation)
    {
        if (known is { } index)
            return index;

        await gate.WaitAsync(cancellation);
        try
        {
            return known ??= await AskAsync(cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<ResourceIndex> AskAsync(CancellationToken cancellation)
    {
        var core = AskRootAsync("/api", cancellation);
        var groups = AskRootAsync("/apis", cancellation);
        await Task.WhenAll(core, groups);
        return new ResourceIndex([.. core.Result, .. groups.Result]);
    }

    private async Task<IReadOnlyList<ApiResource>> AskRootAsync(string path, CancellationToken cancellation)
    {
        var answer = await client.SendAsync(new ApiRequest(HttpMethod.Get, path) { Accept = AggregatedDiscovery.Accept }, cancellation);
        if (!answer.IsSuccess || answer.Body is null)
            throw new ClusterException(Refused(answer));
        return AggregatedDiscovery.Read(answer.Body) ?? await new PlainDiscovery(client).ReadAsync(answer.Body, cancellation);
    }

    private string Refused(ApiAnswer answer)
    {
        var reason = answer.Failure is { Message.Length: > 0 } failure ? failure.Message : $"status {answer.StatusCode}";
        return answer.StatusCode switch
        {
            401 => $"{serverName} does not accept the credentials ({reason}). Sign in anew, or check the user of the context.",
            403 => $"{serverName} does not let this user see which kinds it has: {reason}.",
            _ => $"{serverName} does not say which kinds it has: {reason}. Does the address lead to an API server?",
        };
    }
}
