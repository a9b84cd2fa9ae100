using System.Globalization;
using KubeDsl.Build.Findings;
using KubeDsl.Manifests;

namespace KubeDsl.Cli.Clusters.Sources;

/// <summary>Knows the C# line that made each manifest, where a build has noted it.</summary>
internal sealed class ManifestPlaces
{
    private readonly Dictionary<Manifest, SourcePlace> places = new(ReferenceEqualityComparer.Instance);

    public SourcePlace? Find(Manifest? manifest) => manifest is not null && places.TryGetValue(manifest, out var place) ? place : null;

    public void Add(Manifest manifest, SourcePlace place) => places[manifest] = place;

    /// <summary>Where the manifest was written, for people: the C# line when it is known, else the place in the file.</summary>
    public string? Describe(Manifest? manifest, SourceOrigin? origin)
    {
        var file = origin is { File.Length: > 0 } ? string.Create(CultureInfo.InvariantCulture, $"{origin.File}:{origin.Line}:{origin.Column}") : null;
        return Find(manifest) is { } place
            ? string.Create(CultureInfo.InvariantCulture, $"{place.Path}:{place.Line}")
            : file;
    }
}
