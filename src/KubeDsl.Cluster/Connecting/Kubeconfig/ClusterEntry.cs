using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Connecting.Kubeconfig;

/// <summary>A cluster of a kubeconfig. Paths are absolute.</summary>
internal sealed record ClusterEntry(string Name, SourceOrigin Place)
{
    public string? Server { get; init; }

    public string? TlsServerName { get; init; }

    public bool IsInsecure { get; init; }

    public string? CertificateAuthority { get; init; }

    public byte[]? CertificateAuthorityData { get; init; }

    public string? ProxyUrl { get; init; }

    public bool DisablesCompression { get; init; }

    /// <summary>What credential plugins are told besides, from the extension <c>client.authentication.k8s.io/exec</c>.</summary>
    public MapNode? PluginSettings { get; init; }

    /// <summary>The name alone: the address of a proxy may hold a password.</summary>
    public override string ToString() => Name;
}
