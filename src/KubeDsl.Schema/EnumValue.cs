namespace KubeDsl.Schema;

/// <summary>A value of a closed set, and the versions that know it.</summary>
/// <param name="Value">The value as it stands in a manifest.</param>
/// <param name="First">The first version that knows it; null when <see cref="KubernetesVersion.Oldest"/> already does.</param>
/// <param name="Last">The last version that knows it; null when <see cref="KubernetesVersion.Latest"/> still does.</param>
public sealed record EnumValue(string Value, KubernetesVersion? First, KubernetesVersion? Last)
{
    /// <summary>Whether an API server of that version knows the value.</summary>
    public bool ExistsIn(KubernetesVersion version) => new VersionRange(First, Last).Contains(version);
}
