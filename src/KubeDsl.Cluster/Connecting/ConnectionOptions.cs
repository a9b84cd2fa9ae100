using KubeDsl.Cluster.Api;

namespace KubeDsl.Cluster.Connecting;

/// <summary>What the user says about the connection; what is left out comes from the kubeconfig.</summary>
internal sealed record ConnectionOptions
{
    /// <summary>The kubeconfig file; null for the files of <c>KUBECONFIG</c>, else <c>~/.kube/config</c>, else the service account of the pod.</summary>
    public string? Kubeconfig { get; init; }

    /// <summary>The context; null for the current one.</summary>
    public string? Context { get; init; }

    /// <summary>The cluster, by its name in the kubeconfig; null for that of the context.</summary>
    public string? Cluster { get; init; }

    /// <summary>The user, by its name in the kubeconfig; null for that of the context.</summary>
    public string? User { get; init; }

    /// <summary>The namespace; null for that of the context, else <c>default</c>.</summary>
    public string? Namespace { get; init; }

    /// <summary>The address of the API server; null for that of the cluster.</summary>
    public string? Server { get; init; }

    /// <summary>The user to act as; null for no other.</summary>
    public string? As { get; init; }

    /// <summary>The groups to act in, together with <see cref="As"/>.</summary>
    public IReadOnlyList<string> AsGroups { get; init; } = [];

    /// <summary>The UID to act with, together with <see cref="As"/>.</summary>
    public string? AsUid { get; init; }

    /// <summary>The bounds of the API client.</summary>
    public ApiClientOptions Client { get; init; } = new();

    /// <summary>The machine.</summary>
    public HostEnvironment Host { get; init; } = HostEnvironment.Current;
}
