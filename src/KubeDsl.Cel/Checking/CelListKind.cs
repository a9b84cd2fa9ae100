namespace KubeDsl.Cel.Checking;

/// <summary>How a list of a Kubernetes schema is compared and joined (<c>x-kubernetes-list-type</c>).</summary>
public enum CelListKind
{
    /// <summary>The order counts; joining appends.</summary>
    Atomic,

    /// <summary>The order does not count; joining keeps each element once.</summary>
    Set,

    /// <summary>The order does not count; joining replaces entries that have the same keys.</summary>
    Map,
}
