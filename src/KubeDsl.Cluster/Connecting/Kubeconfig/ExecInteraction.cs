namespace KubeDsl.Cluster.Connecting.Kubeconfig;

/// <summary>Whether a credential plugin talks with the user on standard input.</summary>
internal enum ExecInteraction
{
    /// <summary>It does when somebody is there.</summary>
    IfAvailable,

    /// <summary>It does not.</summary>
    Never,

    /// <summary>It cannot do without.</summary>
    Always,
}
