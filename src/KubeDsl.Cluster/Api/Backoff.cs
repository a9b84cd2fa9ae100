namespace KubeDsl.Cluster.Api;

/// <summary>How long to wait before a request is sent again: twice as long each time, spread so that many clients do not come back at once.</summary>
internal static class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>The pause after the <paramref name="attempt"/>th sending, counted from 1: between half and the whole of the doubled time.</summary>
    /// <param name="attempt">How often the request was sent.</param>
    /// <param name="jitter">A number from 0 to 1.</param>
    public static TimeSpan After(int attempt, double jitter)
    {
        var whole = First * Math.Pow(2, Math.Min(attempt - 1, 16));
        return (whole < Longest ? whole : Longest) * (0.5 + (jitter / 2));
    }
}
