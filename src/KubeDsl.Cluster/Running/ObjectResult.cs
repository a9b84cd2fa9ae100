using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Running;

/// <summary>What was done about one object.</summary>
internal sealed record ObjectResult(ResourceIdentity Identity, Outcome Outcome)
{
    /// <summary>A few words on what changed; null when there is nothing to add.</summary>
    public string? Detail { get; init; }

    /// <summary>Why it failed; empty when it did not.</summary>
    public IReadOnlyList<ObjectProblem> Problems { get; init; } = [];

    /// <summary>What the server warned about.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The manifest that was sent; null for an object that only the server has.</summary>
    public Manifest? Manifest { get; init; }

    public bool IsSuccess => Outcome is not (Outcome.Failed or Outcome.NotTried or Outcome.Interrupted);
}
