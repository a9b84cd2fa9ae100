using System.Globalization;
using KubeDsl.Build.Findings;
using KubeDsl.Build.Origins;
using KubeDsl.Cluster.Running;
using KubeDsl.Manifests;

namespace KubeDsl.Cli.Clusters.Sources;

/// <summary>Knows the C# line that made each field, where a build has noted it.</summary>
internal sealed class ManifestPlaces(FieldPlaces? noted = null)
{
    private readonly Dictionary<Manifest, (string File, int Position)> manifests = new(ReferenceEqualityComparer.Instance);

    /// <summary>Says where in the files a manifest stands.</summary>
    public void Add(Manifest manifest, string file, int position) => manifests[manifest] = (file, position);

    /// <summary>The C# line of what a problem is about; null when it is not known.</summary>
    public SourcePlace? Find(Manifest? manifest, ObjectProblem problem) =>
        manifest is not null && manifests.TryGetValue(manifest, out var found) ? noted?.Find(found.File, found.Position, problem.Path ?? FieldPath.Root) : null;

    /// <summary>Where what a problem is about was written, for people: the C# line when it is known, else the place in the file.</summary>
    public string? Describe(Manifest? manifest, ObjectProblem problem)
    {
        var place = Find(manifest, problem) ?? SourcePlace.Of(problem.Place);
        return place.HasLine ? string.Create(CultureInfo.InvariantCulture, $"{place.Path}:{place.Line}:{place.Column}") : null;
    }
}
