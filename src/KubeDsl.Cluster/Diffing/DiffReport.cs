namespace KubeDsl.Cluster.Diffing;

/// <summary>What an apply would do.</summary>
/// <param name="Objects">Every object, by wave, then kind and name; those that would be deleted last.</param>
internal sealed record DiffReport(IReadOnlyList<ObjectDiff> Objects)
{
    public bool HasTrouble => Objects.Any(diff => diff.Kind == DiffKind.Failed);

    public bool HasChanges => Objects.Any(diff => diff.Kind is DiffKind.Added or DiffKind.Changed or DiffKind.Removed);
}
