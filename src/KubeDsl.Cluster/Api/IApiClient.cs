namespace KubeDsl.Cluster.Api;

/// <summary>
/// Speaks HTTP with an API server and knows nothing of what kinds mean. Repeats what is safe to repeat, waits as long as the
/// server asks, and never sends more requests at a time than its connection allows.
/// </summary>
internal interface IApiClient
{
    /// <summary>Sends a request and reads the whole answer. An answer of the server is a result, whatever its status code.</summary>
    /// <exception cref="ClusterException">The server could not be reached, or its answer could not be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    Task<ApiAnswer> SendAsync(ApiRequest request, CancellationToken cancellation);

    /// <summary>
    /// Follows the changes of a collection. Ends when the server closes the stream or the connection breaks: whoever still wants to know
    /// asks again from the last version seen. A version that the server no longer has is an event of kind <see cref="WatchEventKind.Expired"/>.
    /// </summary>
    /// <exception cref="ClusterException">The server could not be reached, or refuses to be watched.</exception>
    IAsyncEnumerable<WatchEvent> WatchAsync(WatchRequest request, CancellationToken cancellation);

    /// <summary>Reads plain text, such as the log of a container; null when the server does not give it.</summary>
    /// <exception cref="ClusterException">The server could not be reached.</exception>
    Task<string?> ReadTextAsync(string path, CancellationToken cancellation);
}
