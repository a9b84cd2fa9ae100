namespace KubeDsl.Cluster.Applying;

/// <summary>Whether a run changes anything.</summary>
internal enum DryRun
{
    /// <summary>It does.</summary>
    None,

    /// <summary>Nothing is sent: only the plan is made.</summary>
    Client,

    /// <summary>The server does everything except keep the result.</summary>
    Server,
}
