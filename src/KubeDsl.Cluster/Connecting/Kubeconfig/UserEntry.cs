using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Connecting.Kubeconfig;

/// <summary>A user of a kubeconfig. Paths are absolute. A class and no record: nothing prints what it holds.</summary>
internal sealed class UserEntry(string name, SourceOrigin place)
{
    public string Name => name;

    public SourceOrigin Place => place;

    public string? ClientCertificate { get; init; }

    public byte[]? ClientCertificateData { get; init; }

    public string? ClientKey { get; init; }

    public byte[]? ClientKeyData { get; init; }

    public string? Token { get; init; }

    public string? TokenFile { get; init; }

    public string? UserName { get; init; }

    public string? Password { get; init; }

    public Impersonation? Impersonation { get; init; }

    public ExecEntry? Exec { get; init; }
}
