namespace KubeDsl.Cli.Definitions;

/// <summary>The words after <c>kubedsl crd pull</c>.</summary>
internal sealed record CrdPullArguments
{
    /// <summary>API groups, or names of definitions; empty for all.</summary>
    public IReadOnlyList<string> Wanted { get; init; } = [];

    public required string Folder { get; init; }

    public string? Kubeconfig { get; init; }

    public string? Context { get; init; }
}
