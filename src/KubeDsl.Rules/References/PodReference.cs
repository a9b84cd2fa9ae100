using KubeDsl.Manifests;

namespace KubeDsl.Rules.References;

/// <summary>A name in a pod spec that another object has.</summary>
/// <param name="Kind">The kind of the other object.</param>
/// <param name="Name">Its name.</param>
/// <param name="Path">Where the name stands.</param>
/// <param name="IsOptional">False when the pod needs the object; null when that is not known.</param>
/// <param name="Key">The key that is asked of it.</param>
/// <param name="KeyPath">Where the key stands.</param>
internal readonly record struct PodReference(string Kind, string Name, FieldPath Path, bool? IsOptional, string? Key = null, FieldPath? KeyPath = null);
