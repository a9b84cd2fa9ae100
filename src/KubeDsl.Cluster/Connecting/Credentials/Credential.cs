namespace KubeDsl.Cluster.Connecting.Credentials;

/// <summary>What a request shows to be let in. A class and no record: nothing prints what it holds.</summary>
internal sealed class Credential(string? authorization, ClientIdentity? identity)
{
    /// <summary>No credentials: the server takes the request as of <c>system:anonymous</c>.</summary>
    public static Credential None { get; } = new(null, null);

    /// <summary>The value of the <c>Authorization</c> header; null for none.</summary>
    public string? Authorization => authorization;

    /// <summary>The certificate shown when the connection is made; null for none.</summary>
    public ClientIdentity? Identity => identity;

    /// <summary>Credentials of a bearer token beside a certificate.</summary>
    public static Credential OfToken(string token, ClientIdentity? identity) => new($"Bearer {token}", identity);
}
