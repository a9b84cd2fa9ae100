using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Objects;

/// <summary>Names of objects for people.</summary>
internal static class ObjectNames
{
    /// <summary><c>deployment/web</c>, as command lines name objects.</summary>
    public static string Short(ResourceIdentity identity) => $"{identity.Kind.ToLowerInvariant()}/{identity.Name}";

    /// <summary><c>deployment/web</c>, with the namespace behind it where it is not the usual one.</summary>
    public static string Within(ResourceIdentity identity, string usualNamespace) =>
        identity.Namespace.Length == 0 || identity.Namespace == usualNamespace
            ? Short(identity)
            : $"{Short(identity)} ({identity.Namespace})";

    /// <summary>By kind, then group, namespace and name: the order of every list that people see.</summary>
    public static IComparer<ResourceIdentity> Order { get; } = Comparer<ResourceIdentity>.Create(Compare);

    private static int Compare(ResourceIdentity left, ResourceIdentity right)
    {
        foreach (var (one, other) in new[] { (left.Kind, right.Kind), (left.Group, right.Group), (left.Namespace, right.Namespace), (left.Name, right.Name) })
            if (string.CompareOrdinal(one, other) is not 0 and var difference)
                return difference;
        return 0;
    }
}
