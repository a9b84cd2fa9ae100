namespace KubeDsl.Cluster.Waiting;

/// <summary>How far an object is.</summary>
internal enum ReadinessState
{
    /// <summary>On its way.</summary>
    Progressing,

    /// <summary>It does what it is for.</summary>
    Ready,

    /// <summary>It will not get there by itself.</summary>
    Failed,
}
