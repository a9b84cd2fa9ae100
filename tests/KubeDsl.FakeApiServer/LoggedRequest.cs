using KubeDsl.Manifests;

namespace KubeDsl.Fakes;

/// <summary>A request as the server received it.</summary>
/// <param name="Index">Its number, from 0, in the order of arrival.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, unescaped, without the query.</param>
/// <param name="Query">The parameters of the query.</param>
/// <param name="Headers">The headers; several values of one are joined by a comma.</param>
/// <param name="Protocol">Such as <c>HTTP/2</c>.</param>
/// <param name="Body">The body as it came.</param>
public sealed record LoggedRequest(
    int Index,
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Query,
    IReadOnlyDictionary<string, string> Headers,
    string Protocol,
    string Body)
{
    /// <summary>When it came.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>True for a request that follows changes.</summary>
    public bool IsWatch => Query.TryGetValue("watch", out var watch) && watch is "1" or "true";

    /// <summary>True for a request that changes nothing.</summary>
    public bool IsDryRun => Query.TryGetValue("dryRun", out var dryRun) && dryRun == "All";

    /// <summary>True for server-side apply.</summary>
    public bool IsApply => Method == "PATCH" && Headers.TryGetValue("Content-Type", out var type) && type.StartsWith("application/apply-patch", StringComparison.Ordinal);

    /// <summary>Method and path.</summary>
    public override string ToString() => $"{Index} {Method} {Path}{(Query.Count == 0 ? "" : "?" + string.Join('&', Query.Select(entry => $"{entry.Key}={entry.Value}")))}";
}
