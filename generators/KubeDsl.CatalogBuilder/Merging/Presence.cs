using KubeDsl.Schema;

namespace KubeDsl.CatalogBuilder.Merging;

/// <summary>Turns "there in these of those versions" into a range.</summary>
internal static class Presence
{
    /// <summary>The range of <paramref name="present"/> within <paramref name="whole"/>, open at an end that it shares with the whole.</summary>
    /// <param name="subject">What is present, for the message.</param>
    /// <param name="whole">All versions that could have it, in order.</param>
    /// <param name="present">The versions that have it, in order; at least one.</param>
    public static VersionRange Range(string subject, IReadOnlyList<KubernetesVersion> whole, IReadOnlyList<KubernetesVersion> present)
    {
        for (var i = 1; i < present.Count; i++)
            if (present[i] != present[i - 1].Next())
                throw new CatalogInputException($"'{subject}' is gone between {present[i - 1]} and {present[i]} and back again; the catalogue's format has one range only.");
        return new VersionRange(
            present[0] == whole[0] ? null : present[0],
            present[^1] == whole[^1] ? null : present[^1]);
    }
}
