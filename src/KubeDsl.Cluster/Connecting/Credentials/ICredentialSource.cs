using KubeDsl.Cluster.Api;

namespace KubeDsl.Cluster.Connecting.Credentials;

/// <summary>Gives the credentials of a connection, and new ones when they have run out.</summary>
internal interface ICredentialSource
{
    /// <summary>Credentials that are good as far as is known.</summary>
    /// <exception cref="ClusterException">There are none to be had.</exception>
    ValueTask<Credential> GetAsync(CancellationToken cancellation);

    /// <summary>
    /// Sees that <see cref="GetAsync"/> gives others than <paramref name="refused"/>, which the server did not accept; false when there are
    /// no others. Many requests may ask at once; only the first has an effect.
    /// </summary>
    /// <exception cref="ClusterException">There are none to be had.</exception>
    ValueTask<bool> RenewAsync(Credential refused, CancellationToken cancellation);
}
