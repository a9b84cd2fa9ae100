namespace KubeDsl.Cluster.Running;

/// <summary>What became of one object.</summary>
internal enum Outcome
{
    /// <summary>It was not there, and is now.</summary>
    Created,

    /// <summary>It was there, and is different now.</summary>
    Configured,

    /// <summary>It was there and is as it was.</summary>
    Unchanged,

    /// <summary>It was deleted and made anew.</summary>
    Recreated,

    /// <summary>It would be sent; whether it would change anything was not asked.</summary>
    Planned,

    /// <summary>It is gone, or on its way.</summary>
    Deleted,

    /// <summary>It left the set and was deleted.</summary>
    Pruned,

    /// <summary>It was to be deleted and was not there.</summary>
    Absent,

    /// <summary>The server, or the plan, refused it.</summary>
    Failed,

    /// <summary>Nothing was sent.</summary>
    NotTried,

    /// <summary>It was sent, and the run ended before the answer came: it may or may not be done.</summary>
    Interrupted,
}
