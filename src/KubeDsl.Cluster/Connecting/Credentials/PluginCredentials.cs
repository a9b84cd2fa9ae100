using KubeDsl.Cluster.Api;

namespace KubeDsl.Cluster.Connecting.Credentials;

/// <summary>Credentials that a program gives. It is run when they are first needed, when they run out, and when the server refuses them.</summary>
internal sealed class PluginCredentials(CredentialPlugin plugin, ClientIdentity? identity, TimeProvider time) : ICredentialSource, IDisposable
{
    /// <summary>Credentials that are about to run out are not begun with.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim gate = new(1);
    private Credential? current;
    private DateTimeOffset? expiry;

    /// <inheritdoc/>
    public async ValueTask<Credential> GetAsync(CancellationToken cancellation)
    {
        if (current is { } known && !HasExpired)
            return known;

        await gate.WaitAsync(cancellation);
        try
        {
            if (current is null || HasExpired)
                await RunAsync(cancellation);
            return current!;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> RenewAsync(Credential refused, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (ReferenceEquals(current, refused))
                await RunAsync(cancellation);
            return true;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private bool HasExpired => expiry is { } end && time.GetUtcNow() >= end;

    private async Task RunAsync(CancellationToken cancellation)
    {
        var given = await plugin.RunAsync(cancellation);
        var own = given.Certificate is null
            ? identity
            : ClientIdentity.Read(given.Certificate, given.Key!, $"the credential plugin '{plugin.Name}'");
        current = given.Token is { } token ? Credential.OfToken(token, own) : new Credential(null, own);
        expiry = Earlier(given.Expiry, given.Certificate is null ? null : own?.Expiry);

        // Credentials of a very short life are used all the same, once.
        if (expiry is { } end && end - Margin > time.GetUtcNow())
            expiry = end - Margin;
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? left, DateTimeOffset? right) =>
        left is null ? right : right is null || left < right ? left : right;
}
