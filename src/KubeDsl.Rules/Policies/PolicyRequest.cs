namespace KubeDsl.Rules.Policies;

/// <summary>What is known of the request by which manifests reach the cluster: always a create of each.</summary>
public sealed record PolicyRequest
{
    /// <summary>A request of which only the manifest is known.</summary>
    public static PolicyRequest Default { get; } = new();

    /// <summary>The namespace of manifests that name none. Default: <c>default</c>.</summary>
    public string Namespace { get; init; } = "default";

    /// <summary>
    /// Who sends the request (<c>request.userInfo.username</c>). Default: null, not known; a policy that asks for it is then not checked.
    /// </summary>
    public string? UserName { get; init; }

    /// <summary>The groups of the user; they count only where <see cref="UserName"/> is known. Default: none.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>True for a request that only asks what would happen (<c>request.dryRun</c>). Default: false.</summary>
    public bool IsDryRun { get; init; }
}
