using System.Net.Sockets;

namespace KubeDsl.Cluster.Connecting.Transport;

/// <summary>Says to users why a server could not be reached.</summary>
internal static class ConnectionTroubles
{
    /// <summary>One or two sentences.</summary>
    public static string Describe(HttpRequestException trouble, Uri server, string context) => trouble.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => $"The name '{server.Host}' of the API server cannot be resolved. Check the network and the server of the context '{context}'.",
        HttpRequestError.ConnectionError => Unreachable(SocketErrorOf(trouble), server, context),
        HttpRequestError.SecureConnectionError => $"{server} does not speak TLS as expected, or refuses the client certificate. Check the server and the user of the context '{context}'.",
        HttpRequestError.ProxyTunnelError => $"The proxy on the way to {server} does not let the connection through.",
        _ => $"The connection to {server} broke.",
    };

    private static string Unreachable(SocketError? error, Uri server, string context) => error switch
    {
        SocketError.ConnectionRefused => $"Nothing listens at {server}. Is the cluster running, and is the server of the context '{context}' the right one?",
        SocketError.TimedOut or null => $"{server} does not answer. Check the network and the server of the context '{context}'.",
        SocketError.NetworkUnreachable or SocketError.HostUnreachable => $"There is no way to {server}. Check the network.",
        _ => $"{server} cannot be reached ({error}). Check the network and the server of the context '{context}'.",
    };

    private static SocketError? SocketErrorOf(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            if (exception is SocketException socket)
                return socket.SocketErrorCode;
        return null;
    }
}
