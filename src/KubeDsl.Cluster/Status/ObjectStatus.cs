using KubeDsl.Cluster.Waiting;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Status;

/// <summary>How one object is.</summary>
internal sealed record ObjectStatus(ResourceIdentity Identity, Readiness Readiness)
{
    /// <summary>False when the server has no such object.</summary>
    public bool Exists { get; init; } = true;

    /// <summary>When the object was made, as the server writes it; empty when that is not known.</summary>
    public string Created { get; init; } = "";
}
