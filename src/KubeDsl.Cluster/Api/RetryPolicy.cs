using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Api;

/// <summary>Says which requests may be sent again after what. Never what the server refused for good: 400, 403, 404, 422 and conflicts of field managers.</summary>
internal static class RetryPolicy
{
    /// <summary>True when sending <paramref name="request"/> twice has the same outcome as sending it once.</summary>
    public static bool IsIdempotent(ApiRequest request) =>
        request.Method == HttpMethod.Get || request.Method == HttpMethod.Put || request.Method == HttpMethod.Delete || IsServerSideApply(request);

    /// <summary>True when the answer may be another one after a pause.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="answer">What came back.</param>
    /// <param name="namesPause">Whether the server said when to come back.</param>
    public static bool ShouldRepeat(ApiRequest request, ApiAnswer answer, bool namesPause)
    {
        if (request.Retry == ApiRetry.Never)
            return false;
        return answer.StatusCode switch
        {
            429 => true,
            503 => namesPause || IsIdempotent(request),
            500 => IsIdempotent(request) && !IsRefusedPatch(answer),
            502 or 504 => IsIdempotent(request),
            409 => IsWriteRace(request, answer),
            _ => false,
        };
    }

    /// <summary>True when the request may be sent again after the connection broke.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="wasSent">Whether the server may have received it.</param>
    public static bool ShouldRepeatAfterBreak(ApiRequest request, bool wasSent) =>
        request.Retry != ApiRetry.Never && (!wasSent || IsIdempotent(request));

    // Two writers met. Who names a version or a precondition wants to hear of it instead.
    private static bool IsWriteRace(ApiRequest request, ApiAnswer answer)
    {
        if (answer.Failure is not { Causes.Count: 0 } failure)
            return false;
        if (IsServerSideApply(request))
            return request.Body?.Find("metadata", "resourceVersion") is null
                && (failure.Reason == "AlreadyExists" || (failure.Reason == "Conflict" && SaysModified(failure)));
        return request.Method == HttpMethod.Delete && request.Body?.Find("preconditions", "resourceVersion") is null && SaysModified(failure);
    }

    private static bool SaysModified(ApiStatus failure) => failure.Message.Contains("the object has been modified", StringComparison.Ordinal);

    // An object that does not fit its schema is the user's mistake, told with the status code of a fault of the server.
    private static bool IsRefusedPatch(ApiAnswer answer) =>
        answer.Failure is { Reason: "" } failure && failure.Message.StartsWith("failed to create typed", StringComparison.Ordinal);

    private static bool IsServerSideApply(ApiRequest request) =>
        request.Method == HttpMethod.Patch && request.ContentType == MediaTypes.ServerSideApply;
}
