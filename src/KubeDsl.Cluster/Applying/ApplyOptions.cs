using KubeDsl.Cluster.Sets;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Applying;

/// <summary>How to apply.</summary>
internal sealed record ApplyOptions
{
    public const string DefaultFieldManager = "kubedsl";
    public const int DefaultParallelism = 8;

    /// <summary>The name under which the server notes which fields are ours.</summary>
    public string FieldManager { get; init; } = DefaultFieldManager;

    /// <summary>Take fields that belong to other managers.</summary>
    public bool ForceConflicts { get; init; }

    public DryRun DryRun { get; init; }

    /// <summary>Delete and make anew what cannot be changed in place.</summary>
    public bool Recreate { get; init; }

    /// <summary>How many objects are sent at the same time.</summary>
    public int Parallelism { get; init; } = DefaultParallelism;

    /// <summary>The set that the objects belong to; null for none, and then nothing is pruned.</summary>
    public ApplySetParent? Set { get; init; }

    /// <summary>Take the set over from whoever keeps it.</summary>
    public bool Adopt { get; init; }

    /// <summary>Delete what left the set.</summary>
    public bool Prune { get; init; }

    /// <summary>Let a set become empty.</summary>
    public bool AllowEmpty { get; init; }

    /// <summary>Is shown what would be pruned, and says whether it is to be.</summary>
    public Func<IReadOnlyList<ResourceIdentity>, CancellationToken, Task<bool>> ConfirmPrune { get; init; } = (_, _) => Task.FromResult(true);

    /// <summary>Wait until everything is ready.</summary>
    public bool Wait { get; init; }

    /// <summary>How long to wait. Default: five minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);
}
