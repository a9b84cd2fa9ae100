using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources.Schemas;

namespace KubeDsl.Rules.CustomResources.Definitions;

/// <summary>A part of a schema with its place in the definition.</summary>
/// <param name="Schema">The part.</param>
/// <param name="Path">The place.</param>
/// <param name="Count">How many values a resource can have for the part; null when there is no bound.</param>
/// <param name="HasOldValue">True when the server can tell which old value a changed one comes from.</param>
internal sealed record SchemaPlace(SchemaNode Schema, FieldPath Path, double? Count, bool HasOldValue);
