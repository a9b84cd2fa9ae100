namespace KubeDsl.Cluster.Connecting.Kubeconfig;

/// <summary>What one or several kubeconfig files say.</summary>
internal sealed record KubeconfigContents(
    string? CurrentContext,
    IReadOnlyDictionary<string, ContextEntry> Contexts,
    IReadOnlyDictionary<string, ClusterEntry> Clusters,
    IReadOnlyDictionary<string, UserEntry> Users)
{
    /// <summary>Nothing.</summary>
    public static KubeconfigContents Empty { get; } = new(
        null,
        new Dictionary<string, ContextEntry>(StringComparer.Ordinal),
        new Dictionary<string, ClusterEntry>(StringComparer.Ordinal),
        new Dictionary<string, UserEntry>(StringComparer.Ordinal));

    /// <summary>True when there is nothing to connect with.</summary>
    public bool IsEmpty => CurrentContext is null && Contexts.Count == 0 && Clusters.Count == 0 && Users.Count == 0;

    /// <summary>These contents, and of <paramref name="other"/> what they do not have: the first to name something decides, as with kubectl.</summary>
    public KubeconfigContents FilledFrom(KubeconfigContents other) => new(
        CurrentContext ?? other.CurrentContext,
        Merge(Contexts, other.Contexts),
        Merge(Clusters, other.Clusters),
        Merge(Users, other.Users));

    private static Dictionary<string, T> Merge<T>(IReadOnlyDictionary<string, T> first, IReadOnlyDictionary<string, T> second)
    {
        var all = new Dictionary<string, T>(first, StringComparer.Ordinal);
        foreach (var (name, entry) in second)
            all.TryAdd(name, entry);
        return all;
    }
}
