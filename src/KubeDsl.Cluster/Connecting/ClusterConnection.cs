using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Connecting.Kubeconfig;
using KubeDsl.Cluster.Connecting.Transport;
using KubeDsl.Cluster.Discovery;

namespace KubeDsl.Cluster.Connecting;

/// <summary>A connection to a cluster. Nothing is sent before something is asked.</summary>
internal sealed class ClusterConnection : IAsyncDisposable
{
    private readonly HttpTransport transport;
    private readonly ApiClient client;

    private ClusterConnection(ConnectionTarget target, ApiClientOptions options)
    {
        transport = new HttpTransport(target);
        client = new ApiClient(transport, options);
        Discovery = new ResourceDiscovery(client, $"{transport.ServerName} (context '{target.ContextName}')");
        Namespace = target.Namespace;
        ContextName = target.ContextName;
        Time = options.Time;
    }

    /// <summary>Sends requests.</summary>
    public IApiClient Client => client;

    /// <summary>Knows the server's kinds.</summary>
    public IResourceDiscovery Discovery { get; }

    /// <summary>Where namespaced objects go that name no namespace.</summary>
    public string Namespace { get; }

    /// <summary>The name of the context; <c>in-cluster</c> for that of a pod.</summary>
    public string ContextName { get; }

    /// <summary>The address of the API server.</summary>
    public string Server => transport.ServerName;

    /// <summary>The clock of pauses and time limits.</summary>
    public TimeProvider Time { get; }

    /// <summary>
    /// Makes a connection out of the kubeconfig, as kubectl reads it; without a kubeconfig, out of the service account of the pod.
    /// </summary>
    /// <exception cref="ClusterException">There is neither, or what it says cannot be used.</exception>
    public static ClusterConnection Open(ConnectionOptions options)
    {
        var contents = KubeconfigFiles.Read(options.Kubeconfig, options.Host);
        var target = contents.IsEmpty && options.Server is null
            ? InCluster.Find(options) ?? throw NothingFound(options)
            : new ContextResolver(contents, options).Resolve();
        return new ClusterConnection(target, options.Client);
    }

    /// <summary>Closes all connections.</summary>
    public ValueTask DisposeAsync()
    {
        client.Dispose();
        transport.Dispose();
        return ValueTask.CompletedTask;
    }

    private static ClusterException NothingFound(ConnectionOptions options)
    {
        if (options.Kubeconfig is { } named)
            return new ClusterException($"The kubeconfig '{named}' names no cluster.");
        var places = string.Join(", ", KubeconfigFiles.Candidates(options.Host).Select(file => $"'{file}'"));
        return new ClusterException($"No cluster is known: no kubeconfig{(places.Length > 0 ? $" at {places}" : "")}, and no service account of a pod. Name a kubeconfig with --kubeconfig or in KUBECONFIG.");
    }
}
