namespace KubeDsl.Cluster.Api;

/// <summary>A request got no whole answer. The client repeats it, or tells the user with the same message.</summary>
internal sealed class BrokenExchangeException(string message, bool wasSent) : Exception(message)
{
    /// <summary>Whether the server may have received the request.</summary>
    public bool WasSent => wasSent;
}
