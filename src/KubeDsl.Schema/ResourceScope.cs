namespace KubeDsl.Schema;

/// <summary>Where the resources of a kind live.</summary>
public enum ResourceScope
{
    /// <summary>In a namespace.</summary>
    Namespaced,

    /// <summary>In the cluster as a whole; such a resource has no namespace.</summary>
    Cluster,
}
