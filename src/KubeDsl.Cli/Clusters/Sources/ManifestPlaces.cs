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

    /// <summary>The C# line of a field, or of the nearest part around it; null when it is not known.</summary>
    public SourcePlace? Find(Manifest? manifest, FieldPath? path) =>
        manifest is not null && manifests.TryGetValue(manifest, out var found) ? noted?.Find(found.File, found.Position, path ?? FieldPath.Root) : null;

    /// <summary>Where what a problem is about was written: the C# line when it is known, else the place in the file.</summary>
    public SourcePlace Of(Manifest? manifest, ObjectProblem problem) => Find(manifest, problem.Path) ?? SourcePlace.Of(problem.Place);
}
