using KubeDsl.Manifests;

namespace KubeDsl.Import.Layout;

/// <summary>A <c>[Manifests]</c> method of the program.</summary>
/// <param name="Subject">What it is named after: a namespace or a file; empty for neither.</param>
/// <param name="Manifests">What it gives.</param>
internal sealed record ManifestsMethod(string Subject, IReadOnlyList<Manifest> Manifests);
