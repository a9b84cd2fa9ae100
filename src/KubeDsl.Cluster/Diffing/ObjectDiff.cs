using KubeDsl.Cluster.Running;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Diffing;

/// <summary>What an apply would do to one object. No value of a Secret is in here.</summary>
internal sealed record ObjectDiff(ResourceIdentity Identity, DiffKind Kind)
{
    /// <summary>The fields that would change, for <see cref="DiffKind.Changed"/>.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>The object that would be made, for <see cref="DiffKind.Added"/>.</summary>
    public MapNode? Body { get; init; }

    /// <summary>Why it cannot be told, for <see cref="DiffKind.Failed"/>.</summary>
    public ObjectResult? Failure { get; init; }
}
