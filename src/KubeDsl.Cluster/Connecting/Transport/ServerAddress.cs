using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Connecting.Kubeconfig;

namespace KubeDsl.Cluster.Connecting.Transport;

/// <summary>The address of an API server: <c>https</c> unless <c>http</c> is said, with a path where the server lives below one.</summary>
internal static class ServerAddress
{
    /// <summary>The address of a cluster.</summary>
    /// <exception cref="ClusterException">There is none, or it is no address.</exception>
    public static Uri Read(ClusterEntry cluster)
    {
        if (cluster.Server is not { } text)
            throw KubeconfigMap.At(cluster.Place, $"The cluster '{cluster.Name}' has no 'server'. Write its address, such as https://10.0.0.1:6443.");

        var withScheme = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        if (!Uri.TryCreate(withScheme, UriKind.Absolute, out var server) || server.Scheme is not ("https" or "http"))
            throw KubeconfigMap.At(cluster.Place, $"The server of the cluster '{cluster.Name}' is no address. Write it like https://10.0.0.1:6443.");
        if (server.UserInfo.Length > 0 || server.Query.Length > 0 || server.Fragment.Length > 0)
            throw KubeconfigMap.At(cluster.Place, $"The server of the cluster '{cluster.Name}' has more than a host, a port and a path. Credentials belong into 'users'.");
        return server;
    }
}
