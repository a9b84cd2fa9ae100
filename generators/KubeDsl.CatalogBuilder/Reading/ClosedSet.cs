using KubeDsl.Schema;

namespace KubeDsl.CatalogBuilder.Reading;

/// <summary>A set of texts outside of which the server takes nothing.</summary>
/// <param name="Name">What the set is called in C#.</param>
/// <param name="Values">The texts, the usual ones first, with the versions that know them.</param>
internal sealed record ClosedSet(string Name, IReadOnlyList<EnumValue> Values);
