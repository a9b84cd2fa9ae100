using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Api;

/// <summary>The <c>Status</c> object with which an API server explains a refusal.</summary>
/// <param name="Reason">A word for programs, such as <c>Conflict</c>; empty when the server gave none.</param>
/// <param name="Message">A sentence for people; empty when the server gave none.</param>
/// <param name="Causes">Field by field what is wrong; empty when the server did not say.</param>
/// <param name="RetryAfter">How long to wait before the same request may be answered; null when the server did not say.</param>
internal sealed record ApiStatus(string Reason, string Message, IReadOnlyList<ApiCause> Causes, TimeSpan? RetryAfter)
{
    /// <summary>Reads a <c>Status</c>; null when <paramref name="body"/> is something else.</summary>
    public static ApiStatus? Read(MapNode? body)
    {
        if (body is null || Text(body, "kind") != "Status")
            return null;

        var details = body["details"] as MapNode;
        var causes = details?["causes"] is ListNode list ? list.OfType<MapNode>().Select(Cause).ToArray() : [];
        var wait = details?["retryAfterSeconds"] is IntegerNode { Value: > 0 } seconds ? TimeSpan.FromSeconds(seconds.Value) : (TimeSpan?)null;
        return new ApiStatus(Text(body, "reason"), Text(body, "message"), causes, wait);
    }

    private static ApiCause Cause(MapNode cause) =>
        new(Text(cause, "reason"), Text(cause, "message"), cause["field"] is StringNode { Value.Length: > 0 } field ? field.Value : null);

    private static string Text(MapNode map, string key) => map[key] is StringNode text ? text.Value : "";
}
