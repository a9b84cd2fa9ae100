namespace KubeDsl.Rules.Views;

/// <summary>All manifests of a set, for rules that compare them.</summary>
internal sealed class SetView(IReadOnlyList<ManifestCheck> checks)
{
    public IReadOnlyList<ManifestCheck> Checks { get; } = checks;
}
