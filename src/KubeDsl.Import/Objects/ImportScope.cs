using KubeDsl.Import.Api;
using KubeDsl.Import.Resources;

namespace KubeDsl.Import.Objects;

/// <summary>What the import of one resource goes by.</summary>
/// <param name="Api">The fluent API.</param>
/// <param name="Neighbours">The resources that it may refer to.</param>
/// <param name="Volumes">The volumes of the resource that have a variable.</param>
/// <param name="UsesShorthands">False to write every field with its own method.</param>
internal sealed record ImportScope(FluentApi Api, Neighbours Neighbours, Volumes Volumes, bool UsesShorthands);
