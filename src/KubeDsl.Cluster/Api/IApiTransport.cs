namespace KubeDsl.Cluster.Api;

/// <summary>The way of one HTTP message to the server and back, with the credentials that the connection has.</summary>
internal interface IApiTransport
{
    /// <summary>Where the server is, for messages to users.</summary>
    string ServerName { get; }

    /// <summary>Gives a message its credentials, for which the user may have to sign in.</summary>
    /// <exception cref="ClusterException">There are none to be had.</exception>
    Task AuthorizeAsync(HttpRequestMessage message, CancellationToken cancellation);

    /// <summary>Sends a message that has its credentials; the answer's body is still to be read.</summary>
    /// <exception cref="HttpRequestException">The connection could not be made, or broke.</exception>
    /// <exception cref="ClusterException">The server cannot be trusted.</exception>
    Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellation);

    /// <summary>Gets new credentials in the place of those that the server has just refused; false when there are no others.</summary>
    /// <param name="refused">The message that was refused.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    Task<bool> RenewCredentialsAsync(HttpRequestMessage refused, CancellationToken cancellation);

    /// <summary>What to tell the user of a connection that could not be made.</summary>
    string Describe(HttpRequestException trouble);
}
