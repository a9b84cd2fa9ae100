using KubeDsl.Schema;

namespace KubeDsl.CatalogBuilder.Merging;

/// <summary>A type over all versions.</summary>
internal sealed record MergedType(string Name, VersionRange Versions, bool IsAtomicMap, IReadOnlyList<MergedField> Fields);
