using KubeDsl.Manifests;

namespace KubeDsl.Analyzers.Evaluation;

/// <summary>A resource that a member returns.</summary>
/// <param name="Manifest">The finished manifest, as far as it is known.</param>
/// <param name="IsCertain">False when the resource is returned under some circumstances only.</param>
public sealed record EvaluatedResource(Manifest Manifest, bool IsCertain);
