using KubeDsl.Cluster.Api;

namespace KubeDsl.Cluster.Connecting.Credentials;

/// <summary>A bearer token in a file that somebody else keeps fresh, such as that of a service account. It is read anew every minute.</summary>
internal sealed class TokenFileCredentials(string file, string? fallback, ClientIdentity? identity, TimeProvider time) : ICredentialSource
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private string? token = fallback;
    private Credential? current;
    private DateTimeOffset readAt;

    /// <inheritdoc/>
    public ValueTask<Credential> GetAsync(CancellationToken cancellation)
    {
        lock (gate)
        {
            if (current is null || time.GetUtcNow() - readAt >= Freshness)
                Read();
            return new(current!);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> RenewAsync(Credential refused, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (ReferenceEquals(current, refused))
                Read();
            return new(!ReferenceEquals(current, refused));
        }
    }

    // While a file is being replaced it may be gone for a moment: the last token that was read goes on to count.
    private void Read()
    {
        string? trouble = null;
        var found = token;
        try
        {
            found = File.ReadAllText(file).Trim() is { Length: > 0 } text ? text : token;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            trouble = exception.Message;
        }

        if (found is null)
            throw new ClusterException(trouble is null ? $"The token file '{file}' is empty." : $"The token file '{file}' cannot be read: {trouble}");
        readAt = time.GetUtcNow();
        if (current is null || found != token)
            current = Credential.OfToken(found, identity);
        token = found;
    }
}
