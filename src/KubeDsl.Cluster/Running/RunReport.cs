using KubeDsl.Cluster.Waiting;

namespace KubeDsl.Cluster.Running;

/// <summary>The account of a run: every object is in it once for each thing that was done about it.</summary>
internal sealed record RunReport
{
    /// <summary>By wave, then kind and name.</summary>
    public required IReadOnlyList<ObjectResult> Results { get; init; }

    /// <summary>The objects that did not become ready, with what there is to see; empty when nobody waited.</summary>
    public IReadOnlyList<NotReady> NotReady { get; init; } = [];

    /// <summary>Why the run ended before its end; null when it did not.</summary>
    public string? Trouble { get; init; }

    /// <summary>True when the user ended the run.</summary>
    public bool WasInterrupted { get; init; }

    /// <summary>True when nothing was changed on the server.</summary>
    public bool IsDryRun { get; init; }

    public bool IsSuccess => !WasInterrupted && Trouble is null && NotReady.Count == 0 && Results.All(result => result.IsSuccess);

    public int Count(Outcome outcome) => Results.Count(result => result.Outcome == outcome);
}
