using KubeDsl.Manifests;

namespace KubeDsl.Yaml.Reading;

/// <summary>A node, and what is known of it beyond the tree when it is a scalar.</summary>
internal readonly record struct ReadNode(ManifestNode Node, ScalarValue Scalar);
