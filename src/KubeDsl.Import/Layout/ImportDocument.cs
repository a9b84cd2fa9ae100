using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Import.Layout;

/// <summary>The resources of a document: one, or the items of a list.</summary>
/// <param name="Manifests">The resources.</param>
/// <param name="Comments">The comments of the document.</param>
internal sealed record ImportDocument(IReadOnlyList<Manifest> Manifests, IReadOnlyList<YamlComment> Comments);
