using KubeDsl.CatalogBuilder.Reading;
using KubeDsl.Schema;

namespace KubeDsl.CatalogBuilder.Merging;

/// <summary>A field over all versions of its type.</summary>
internal sealed record MergedField(
    string Name,
    string Type,
    VersionRange Versions,
    VersionRange? Required,
    string? ListKind,
    string? PatchMergeKey,
    bool IsAtomicMap,
    ClosedSet? ClosedSet);
