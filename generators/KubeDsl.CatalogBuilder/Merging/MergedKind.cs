using KubeDsl.CatalogBuilder.Reading;
using KubeDsl.Schema;

namespace KubeDsl.CatalogBuilder.Merging;

/// <summary>A kind over all versions.</summary>
/// <param name="Name">The kind.</param>
/// <param name="Plural">The collection in the server's paths.</param>
/// <param name="IsCluster">Whether its resources have no namespace.</param>
/// <param name="IsTransient">Whether the server does not keep them.</param>
/// <param name="IsSubresource">Whether it is only sent to a subresource.</param>
/// <param name="ListKind">The kind of a list of these, or null.</param>
/// <param name="TypeName">The type, or null when it was gone before the first document.</param>
/// <param name="First">The first document that has it, or null.</param>
/// <param name="Last">The last document that has it when it is not in the newest, or null.</param>
/// <param name="Life">Introduced, deprecated, removed, replacement.</param>
internal sealed record MergedKind(
    KindName Name,
    string Plural,
    bool IsCluster,
    bool IsTransient,
    bool IsSubresource,
    string? ListKind,
    string? TypeName,
    KubernetesVersion? First,
    KubernetesVersion? Last,
    KindLife Life);
