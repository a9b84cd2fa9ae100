using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources.Schemas;

namespace KubeDsl.Rules.CustomResources.Definitions;

/// <summary>A part of a schema with its place in the definition.</summary>
/// <param name="Schema">The part.</param>
/// <param name="Path">The place.</param>
/// <param name="Count">How many values a resource can have for the part; null when there is no bound.</param>
/// <param name="HasOldValue">True when the server can tell which old value a changed one comes from.</param>
/// <param name="InMetadata">Where the part is in what says of a resource inside another what it is; null for all other parts.</param>
internal sealed record SchemaPlace(SchemaNode Schema, FieldPath Path, double? Count, bool HasOldValue, MetadataStep? InMetadata = null);
