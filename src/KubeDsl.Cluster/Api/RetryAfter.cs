using System.Net.Http.Headers;

namespace KubeDsl.Cluster.Api;

/// <summary>How long a server asks to be left alone.</summary>
internal static class RetryAfter
{
    /// <summary>Nobody waits longer than this for a server that may have meant something else.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>The pause of a <c>Retry-After</c> header, in seconds or as a date; null when there is none.</summary>
    public static TimeSpan? Read(RetryConditionHeaderValue? header, DateTimeOffset now)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - now : null);
        return wait is not { } asked ? null : asked < TimeSpan.Zero ? TimeSpan.Zero : asked > Longest ? Longest : asked;
    }
}
