using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Connecting.Kubeconfig;

/// <summary>A context of a kubeconfig: a cluster, a user and a namespace under one name.</summary>
internal sealed record ContextEntry(string Name, SourceOrigin Place, string? Cluster, string? User, string? Namespace);
