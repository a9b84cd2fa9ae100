using KubeDsl.Manifests;

namespace KubeDsl.Import;

/// <summary>A resource, before and after.</summary>
/// <param name="Source">The name of the file it comes from.</param>
/// <param name="Original">The resource as it was read.</param>
/// <param name="Emitted">What the program will emit for it.</param>
public sealed record ImportedResource(string Source, Manifest Original, MapNode Emitted)
{
    /// <summary>True when the values are the same; the order of keys does not count.</summary>
    public bool IsSame => Emitted.Equals(Original.Root);
}
