using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Connecting.Kubeconfig;

/// <summary>A program that gives credentials, as a kubeconfig names it. A class and no record: nothing prints its environment.</summary>
internal sealed class ExecEntry(string apiVersion, string command, SourceOrigin place)
{
    /// <summary><c>client.authentication.k8s.io/v1</c> or <c>v1beta1</c>.</summary>
    public string ApiVersion => apiVersion;

    /// <summary>A name to look up in PATH, or an absolute path.</summary>
    public string Command => command;

    public SourceOrigin Place => place;

    public IReadOnlyList<string> Arguments { get; init; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> Environment { get; init; } = [];

    public string? InstallHint { get; init; }

    public bool WantsClusterInfo { get; init; }

    public ExecInteraction Interaction { get; init; } = ExecInteraction.IfAvailable;
}
