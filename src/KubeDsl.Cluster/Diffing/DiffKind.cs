namespace KubeDsl.Cluster.Diffing;

/// <summary>What an apply would do to an object.</summary>
internal enum DiffKind
{
    /// <summary>Nothing.</summary>
    Unchanged,

    /// <summary>Make it.</summary>
    Added,

    /// <summary>Change it.</summary>
    Changed,

    /// <summary>Delete it, because it left the set.</summary>
    Removed,

    /// <summary>It cannot be told: the server refuses the object.</summary>
    Failed,
}
