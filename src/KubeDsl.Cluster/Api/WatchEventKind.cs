namespace KubeDsl.Cluster.Api;

/// <summary>What happened to an object of a watched collection.</summary>
internal enum WatchEventKind
{
    /// <summary>It was made, or has come to match the selector.</summary>
    Added,

    /// <summary>It was changed.</summary>
    Modified,

    /// <summary>It was deleted, or no longer matches the selector.</summary>
    Deleted,

    /// <summary>Nothing: the server tells how far it is.</summary>
    Bookmark,

    /// <summary>The server no longer knows the changes since the version that was asked for (410): list again. The last event.</summary>
    Expired,
}
