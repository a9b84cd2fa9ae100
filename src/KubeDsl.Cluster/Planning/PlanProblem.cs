using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Planning;

/// <summary>Why a manifest cannot be sent.</summary>
internal sealed record PlanProblem(Manifest Manifest, string Message)
{
    /// <summary>The field that it is about; null for the object as a whole.</summary>
    public string? Field { get; init; }
}
