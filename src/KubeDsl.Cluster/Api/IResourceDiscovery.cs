namespace KubeDsl.Cluster.Api;

/// <summary>Knows which kinds a server has, where they are and whether they live in namespaces. Asks once and remembers.</summary>
internal interface IResourceDiscovery
{
    /// <summary>The resource of a kind; null when the server has none. Does not ask again by itself: see <see cref="RefreshAsync"/>.</summary>
    /// <exception cref="ClusterException">The server could not be asked.</exception>
    Task<ApiResource?> FindAsync(string apiVersion, string kind, CancellationToken cancellation);

    /// <summary>All resources of the server in a stable order: by group, version (the server's preferred one first) and plural.</summary>
    /// <exception cref="ClusterException">The server could not be asked.</exception>
    Task<IReadOnlyList<ApiResource>> AllAsync(CancellationToken cancellation);

    /// <summary>Forgets and asks the server again.</summary>
    /// <exception cref="ClusterException">The server could not be asked.</exception>
    Task RefreshAsync(CancellationToken cancellation);
}
