namespace KubeDsl.Manifests;

/// <summary>A key of a map with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
/// <param name="KeyOrigin">Where the key was written, if that is known.</param>
public readonly record struct MapEntry(string Key, ManifestNode Value, SourceOrigin? KeyOrigin = null);
