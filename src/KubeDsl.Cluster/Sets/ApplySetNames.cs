namespace KubeDsl.Cluster.Sets;

/// <summary>The labels and annotations of the ApplySet standard (KEP-3659).</summary>
internal static class ApplySetNames
{
    /// <summary>Label of a parent: the id of its set.</summary>
    public const string Id = "applyset.kubernetes.io/id";

    /// <summary>Label of a member: the id of the set it is in.</summary>
    public const string PartOf = "applyset.kubernetes.io/part-of";

    /// <summary>Annotation of a parent: what keeps the set, as <c>tool/version</c>.</summary>
    public const string Tooling = "applyset.kubernetes.io/tooling";

    /// <summary>Annotation of a parent: the kinds that members may have.</summary>
    public const string GroupKinds = "applyset.kubernetes.io/contains-group-kinds";

    /// <summary>Annotation of a parent: the namespaces that members may be in, besides the parent's own.</summary>
    public const string Namespaces = "applyset.kubernetes.io/additional-namespaces";
}
