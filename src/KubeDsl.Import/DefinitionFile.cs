using KubeDsl.Yaml;

namespace KubeDsl.Import;

/// <summary>A file with definitions of custom resources; other objects in it are passed over.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Documents">Its documents.</param>
public sealed record DefinitionFile(string Path, IReadOnlyList<YamlDocument> Documents);
