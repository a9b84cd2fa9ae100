namespace KubeDsl.Cluster.Deleting;

/// <summary>How to delete.</summary>
internal sealed record DeletionOptions
{
    /// <summary>Nothing is deleted; it is only said what would be.</summary>
    public bool DryRun { get; init; }

    /// <summary>Wait until the objects are gone, before those are deleted that they need.</summary>
    public bool Wait { get; init; } = true;

    /// <summary>How long to wait for each object. Default: five minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many objects are deleted at the same time.</summary>
    public int Parallelism { get; init; } = Applying.ApplyOptions.DefaultParallelism;
}
