using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Api;

/// <summary>One request to an API server.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">Path and query below the server's address, beginning with <c>/</c>; values in the query are escaped.</param>
/// <param name="Body">What is sent, as JSON; null for nothing.</param>
/// <param name="ContentType">The media type of the body, one of <see cref="MediaTypes"/>; JSON when null.</param>
/// <param name="Retry">Whether the request may be sent again after a fault.</param>
internal sealed record ApiRequest(HttpMethod Method, string Path, MapNode? Body = null, string? ContentType = null, ApiRetry Retry = ApiRetry.WhenSafe)
{
    /// <summary>What the answer may be, in order of preference; JSON when null.</summary>
    public string? Accept { get; init; }

    /// <summary>Method and path; never the body, which may hold secrets.</summary>
    public override string ToString() => $"{Method} {Path}";
}
