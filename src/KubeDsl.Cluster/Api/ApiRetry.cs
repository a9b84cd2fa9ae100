namespace KubeDsl.Cluster.Api;

/// <summary>Whether a request may be sent again after a fault.</summary>
internal enum ApiRetry
{
    /// <summary>
    /// Sent again when the outcome is the same as of one sending: what reads, server-side apply, PUT and DELETE after any fault of the
    /// server or the connection; the others only when the server said that it did not look at the request (429, and 503 with <c>Retry-After</c>).
    /// </summary>
    WhenSafe,

    /// <summary>Sent once, whatever happens; only expired credentials are renewed.</summary>
    Never,
}
