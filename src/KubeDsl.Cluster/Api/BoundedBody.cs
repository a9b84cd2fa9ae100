namespace KubeDsl.Cluster.Api;

/// <summary>Reads the body of an answer into memory, and no more of it than is allowed.</summary>
internal static class BoundedBody
{
    private const int FirstCapacity = 16 * 1024;

    /// <summary>All bytes of the body.</summary>
    /// <exception cref="HttpIOException">The body ended too early.</exception>
    /// <exception cref="ClusterException">The body is longer than <paramref name="limit"/>.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, int limit, string what, CancellationToken cancellation)
    {
        var known = content.Headers.ContentLength is { } length && length <= limit ? (int)length + 1 : FirstCapacity;
        var buffer = new byte[known];
        var count = 0;
        var stream = await content.ReadAsStreamAsync(cancellation);
        await using (stream)
        {
            while (await stream.ReadAsync(buffer.AsMemory(count), cancellation) is > 0 and var read)
            {
                count += read;
                if (count > limit)
                    throw new ClusterException($"The answer to {what} is longer than {limit / (1024 * 1024)} MiB and was not read to its end.");
                if (count == buffer.Length)
                    Array.Resize(ref buffer, (int)Math.Min((long)buffer.Length * 2, limit + 1L));
            }
        }
        return buffer.AsMemory(0, count);
    }
}
