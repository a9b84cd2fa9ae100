using KubeDsl.Rules;

namespace KubeDsl.Cli.Clusters.Sources;

/// <summary>Manifests that were read and checked, and that a cluster may be sent.</summary>
/// <param name="Manifests">The manifests; none has an error.</param>
/// <param name="Places">Their lines in C#, as far as they are known.</param>
/// <param name="ProjectName">The name of the project that they come from; null for files.</param>
internal sealed record LoadedSource(CheckedManifests Manifests, ManifestPlaces Places, string? ProjectName);
