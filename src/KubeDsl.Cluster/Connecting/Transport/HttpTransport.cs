using System.Net;
using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Connecting.Credentials;
using KubeDsl.Cluster.Connecting.Kubeconfig;

namespace KubeDsl.Cluster.Connecting.Transport;

/// <summary>
/// HTTP/2, or 1.1 where the server has no other, over connections that are kept. A new client certificate gets connections of its own, for
/// the old ones stay those of the old certificate.
/// </summary>
internal sealed class HttpTransport : IApiTransport, IDisposable
{
    private static readonly HttpRequestOptionsKey<Credential> UsedCredential = new("KubeDsl.Credential");

    private readonly ConnectionTarget target;
    private readonly ServerTrust trust;
    private readonly Uri server;
    private readonly string root;
    private readonly Lock gate = new();
    private readonly List<HttpMessageInvoker> invokers = [];
    private readonly bool needsLines;
    private string? identity;

    /// <summary>A way to the target's server.</summary>
    /// <exception cref="ClusterException">What the kubeconfig says of the cluster cannot be used.</exception>
    public HttpTransport(ConnectionTarget target)
    {
        this.target = target;
        server = ServerAddress.Read(target.Cluster);
        root = server.AbsoluteUri.TrimEnd('/');
        trust = new ServerTrust(target.Cluster);
        needsLines = target.Impersonation is { } impersonation && ImpersonationHeaders.NeedLines(impersonation);
        invokers.Add(InvokerFor(null));
    }

    /// <inheritdoc/>
    public string ServerName => root;

    /// <inheritdoc/>
    public async Task AuthorizeAsync(HttpRequestMessage message, CancellationToken cancellation)
    {
        var credential = await target.Credentials.GetAsync(cancellation);
        message.Options.Set(UsedCredential, credential);
        if (credential.Authorization is { } authorization)
            message.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (target.Impersonation is { } impersonation)
            ImpersonationHeaders.Add(message.Headers, impersonation);
    }

    /// <inheritdoc/>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellation)
    {
        message.RequestUri = new Uri(root + message.RequestUri!.OriginalString);
        if (needsLines)
            message.Version = HttpVersion.Version11;
        if (target.Cluster.TlsServerName is { } name)
            message.Headers.Host = name;
        var credential = message.Options.TryGetValue(UsedCredential, out var used) ? used : Credential.None;

        try
        {
            return await InvokerOf(credential).SendAsync(message, cancellation);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.SecureConnectionError && trust.Refusal is { } refusal)
        {
            throw new ClusterException(refusal, exception);
        }
    }

    /// <inheritdoc/>
    public async Task<bool> RenewCredentialsAsync(HttpRequestMessage refused, CancellationToken cancellation) =>
        refused.Options.TryGetValue(UsedCredential, out var credential) && await target.Credentials.RenewAsync(credential, cancellation);

    /// <inheritdoc/>
    public string Describe(HttpRequestException trouble) => ConnectionTroubles.Describe(trouble, server, target.ContextName);

    /// <summary>Closes all connections.</summary>
    public void Dispose()
    {
        lock (gate)
            foreach (var invoker in invokers)
                invoker.Dispose();
        (target.Credentials as IDisposable)?.Dispose();
    }

    private HttpMessageInvoker InvokerOf(Credential credential)
    {
        lock (gate)
        {
            if (credential.Identity?.Thumbprint != identity)
            {
                // Requests may still be on their way over the old connections: they are closed at the end.
                invokers.Add(InvokerFor(credential.Identity));
                identity = credential.Identity?.Thumbprint;
            }
            return invokers[^1];
        }
    }

    private HttpMessageInvoker InvokerFor(ClientIdentity? client)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = target.Cluster.DisablesCompression ? DecompressionMethods.None : DecompressionMethods.GZip,
            EnableMultipleHttp2Connections = true,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5),
            KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
            KeepAlivePingDelay = TimeSpan.FromSeconds(30),
            KeepAlivePingTimeout = TimeSpan.FromSeconds(15),
            SslOptions = trust.OptionsWith(client?.Context),
        };
        if (needsLines)
            handler.PlaintextStreamFilter = (context, _) => new(new LineBreakingStream(context.PlaintextStream));
        ServerProxy.Configure(handler, target.Cluster, server);
        return new HttpMessageInvoker(handler);
    }
}
