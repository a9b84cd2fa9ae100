namespace KubeDsl.Cli.Clusters;

/// <summary>What all commands that speak to a cluster are told; null where an option was not given.</summary>
internal sealed record ClusterArguments
{
    /// <summary>A project, an assembly, or files and folders with YAML and JSON; empty where the command may go by a set alone.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    public string? Kubeconfig { get; init; }

    public string? Context { get; init; }

    public string? Namespace { get; init; }

    public string? Environment { get; init; }

    public IReadOnlyList<string> Parameters { get; init; } = [];

    public string? Configuration { get; init; }

    /// <summary>The version to check against. Default: the server's.</summary>
    public string? KubernetesVersion { get; init; }

    public IReadOnlyList<string> Crds { get; init; } = [];

    /// <summary>Files and folders with policies that count together with those of the project; null where policies do not matter, as for what is deleted.</summary>
    public IReadOnlyList<string>? Policies { get; init; }

    /// <summary>The user to act as.</summary>
    public string? As { get; init; }

    public IReadOnlyList<string> AsGroups { get; init; } = [];

    public string? AsUid { get; init; }

    /// <summary>The name of the set.</summary>
    public string? ApplySet { get; init; }

    public bool NoApplySet { get; init; }

    public bool Adopt { get; init; }

    public string? Output { get; init; }

    /// <summary>The request of the build whose manifests these are: it names the definitions, the policies, and the file of places.</summary>
    public string? Request { get; init; }

    /// <summary>True when a build has started the command: it reads errors in the form of compilers.</summary>
    public bool IsForBuild => Request is not null;
}
