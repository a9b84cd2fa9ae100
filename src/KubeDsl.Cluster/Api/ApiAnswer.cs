using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Api;

/// <summary>What a server answered.</summary>
/// <param name="StatusCode">The HTTP status code.</param>
/// <param name="Body">The JSON object of the body; null when there is none.</param>
/// <param name="Warnings">The texts of the <c>Warning</c> headers, in order.</param>
internal sealed record ApiAnswer(int StatusCode, MapNode? Body, IReadOnlyList<string> Warnings)
{
    /// <summary>True when the server did what was asked (2xx).</summary>
    public bool IsSuccess => StatusCode is >= 200 and < 300;

    /// <summary>Why the server refused; null when it did not, or gave no reasons in the form of a <c>Status</c> object.</summary>
    public ApiStatus? Failure => IsSuccess ? null : ApiStatus.Read(Body);

    /// <summary>Status code and reason; never the body, which may hold secrets.</summary>
    public override string ToString() => Failure is { } failure ? $"{StatusCode} {failure.Reason}" : $"{StatusCode}";
}
