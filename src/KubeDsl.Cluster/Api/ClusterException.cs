namespace KubeDsl.Cluster.Api;

/// <summary>
/// Something stands between KubeDsl and the cluster: a kubeconfig that cannot be read, a server that cannot be reached, credentials that
/// are refused. The message is for users: what, where, why, and what would be right. It never holds a credential or a value of a Secret.
/// </summary>
public sealed class ClusterException : Exception
{
    /// <summary>A trouble with the cluster.</summary>
    /// <param name="message">For users.</param>
    public ClusterException(string message)
        : base(message)
    {
    }

    /// <summary>A trouble with the cluster that came from another.</summary>
    /// <param name="message">For users.</param>
    /// <param name="cause">What it came from, for debugging only.</param>
    public ClusterException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
