namespace KubeDsl.Cluster.Running;

/// <summary>When the objects that an object owns go.</summary>
internal enum Propagation
{
    /// <summary>After it.</summary>
    Background,

    /// <summary>Before it.</summary>
    Foreground,
}
