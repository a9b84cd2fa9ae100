using KubeDsl.Manifests;

namespace KubeDsl.Import;

/// <summary>Something cannot be imported: it is no YAML, or no object of Kubernetes.</summary>
/// <param name="problem">The fact and the remedy, in one line.</param>
/// <param name="place">Where it is; null when that is not known.</param>
public sealed class ImportException(string problem, SourceOrigin? place) : Exception(problem)
{
    /// <summary>Where it is; null when that is not known.</summary>
    public SourceOrigin? Place { get; } = place;
}
