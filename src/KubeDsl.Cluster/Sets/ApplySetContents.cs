using KubeDsl.Cluster.Objects;
using KubeDsl.Cluster.Planning;

namespace KubeDsl.Cluster.Sets;

/// <summary>Where the members of a set may be: what its parent says about it.</summary>
internal sealed class ApplySetContents(IEnumerable<GroupKind> groupKinds, IEnumerable<string> namespaces)
{
    public static ApplySetContents Empty { get; } = new([], []);

    public IReadOnlyCollection<GroupKind> GroupKinds { get; } = new SortedSet<GroupKind>(groupKinds);

    /// <summary>The namespaces besides the parent's own.</summary>
    public IReadOnlyCollection<string> AdditionalNamespaces { get; } = new SortedSet<string>(namespaces, StringComparer.Ordinal);

    /// <summary>What a plan puts into the set.</summary>
    public static ApplySetContents Of(ObjectPlan plan, string parentNamespace) => new(
        plan.Objects.Select(item => item.GroupKind),
        plan.Objects.Select(item => item.Namespace).OfType<string>().Where(@namespace => @namespace != parentNamespace));

    /// <summary>What the annotations of a parent say.</summary>
    public static ApplySetContents Of(LiveObject parent) => new(
        Split(parent.Annotation(ApplySetNames.GroupKinds)).Select(GroupKind.Parse),
        Split(parent.Annotation(ApplySetNames.Namespaces)));

    public ApplySetContents Union(ApplySetContents other) => new(
        GroupKinds.Concat(other.GroupKinds),
        AdditionalNamespaces.Concat(other.AdditionalNamespaces));

    public bool Equals(ApplySetContents other) =>
        GroupKindsText == other.GroupKindsText && NamespacesText == other.NamespacesText;

    /// <summary>The annotation's text: <c>ConfigMap,Deployment.apps</c>.</summary>
    public string GroupKindsText => string.Join(',', GroupKinds);

    /// <summary>The annotation's text: <c>shop,shop-jobs</c>.</summary>
    public string NamespacesText => string.Join(',', AdditionalNamespaces);

    private static IEnumerable<string> Split(string? text) =>
        (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
