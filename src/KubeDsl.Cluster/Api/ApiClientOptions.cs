namespace KubeDsl.Cluster.Api;

/// <summary>The bounds within which an <see cref="ApiClient"/> works.</summary>
internal sealed record ApiClientOptions
{
    /// <summary>How many requests may be on their way at a time; watches are not counted.</summary>
    public int Parallelism { get; init; } = 8;

    /// <summary>How long one sending of a request may take, to the end of its answer.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a request may be repeated after its first sending.</summary>
    public TimeSpan RetryTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a request is sent at most.</summary>
    public int MaxAttempts { get; init; } = 8;

    /// <summary>How large an answer may be, in bytes after decompression.</summary>
    public int MaxAnswerLength { get; init; } = 128 * 1024 * 1024;

    /// <summary>How large one event of a watch may be, in bytes.</summary>
    public int MaxEventLength { get; init; } = 16 * 1024 * 1024;

    /// <summary>The clock of all pauses and time limits.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gives numbers from 0 to 1 that spread the pauses of many clients.</summary>
    public Func<double> Jitter { get; init; } = Random.Shared.NextDouble;
}
