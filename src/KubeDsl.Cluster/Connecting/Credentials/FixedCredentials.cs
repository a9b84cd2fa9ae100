namespace KubeDsl.Cluster.Connecting.Credentials;

/// <summary>Credentials that do not change: a certificate, a token, a password, or none.</summary>
internal sealed class FixedCredentials(Credential credential) : ICredentialSource
{
    /// <inheritdoc/>
    public ValueTask<Credential> GetAsync(CancellationToken cancellation) => new(credential);

    /// <inheritdoc/>
    public ValueTask<bool> RenewAsync(Credential refused, CancellationToken cancellation) => new(false);
}
