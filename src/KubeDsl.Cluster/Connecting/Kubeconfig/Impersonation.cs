namespace KubeDsl.Cluster.Connecting.Kubeconfig;

/// <summary>The user that requests are made as, in the place of the one who signs in.</summary>
internal sealed record Impersonation(string? User, string? Uid, IReadOnlyList<string> Groups, IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Extra);
