using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Waiting;

/// <summary>An object that did not become ready, and what a person would look up about it.</summary>
internal sealed record NotReady(ResourceIdentity Identity, Readiness Last)
{
    /// <summary>What keeps its pods from running.</summary>
    public IReadOnlyList<string> Containers { get; init; } = [];

    /// <summary>The latest warnings about it and its pods.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>The last lines of the containers that fail.</summary>
    public IReadOnlyList<ContainerLog> Logs { get; init; } = [];
}
