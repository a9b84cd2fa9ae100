using System.Net;
using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Connecting.Kubeconfig;

namespace KubeDsl.Cluster.Connecting.Transport;

/// <summary>The proxy on the way to a server: that of the cluster, else that of the environment (<c>HTTPS_PROXY</c>, <c>NO_PROXY</c>).</summary>
internal static class ServerProxy
{
    private static readonly string[] Schemes = ["http", "https", "socks5"];

    /// <summary>Sets the proxy of a handler.</summary>
    /// <exception cref="ClusterException">The proxy of the kubeconfig is no address.</exception>
    public static void Configure(SocketsHttpHandler handler, ClusterEntry cluster, Uri server)
    {
        if (cluster.ProxyUrl is not { } text)
        {
            handler.UseProxy = !server.IsLoopback;
            return;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var proxy) || !Schemes.Contains(proxy.Scheme, StringComparer.Ordinal))
            throw KubeconfigMap.At(cluster.Place, $"The 'proxy-url' of the cluster '{cluster.Name}' is no address of a proxy. It begins with http://, https:// or socks5://.");
        handler.UseProxy = true;
        handler.Proxy = new WebProxy(new UriBuilder(proxy) { UserName = "", Password = "" }.Uri, BypassOnLocal: false)
        {
            Credentials = CredentialsOf(proxy.UserInfo),
        };
    }

    private static NetworkCredential? CredentialsOf(string userInfo)
    {
        if (userInfo.Length == 0)
            return null;
        var parts = userInfo.Split(':', 2);
        return new NetworkCredential(Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "");
    }
}
