namespace KubeDsl.Manifests;

/// <summary>An explicit null. Most API servers treat a null field as absent.</summary>
public sealed class NullNode(SourceOrigin? origin = null) : ScalarNode(origin)
{
    /// <summary>The null that has no origin.</summary>
    public static NullNode Instance { get; } = new();

    /// <inheritdoc/>
    public override ManifestNodeKind Kind => ManifestNodeKind.Null;

    /// <inheritdoc/>
    public override ManifestNode WithOrigin(SourceOrigin? origin) => new NullNode(origin);

    /// <inheritdoc/>
    public override bool Equals(ManifestNode? other) => other is NullNode;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    /// <summary><c>null</c>.</summary>
    public override string ToString() => "null";
}
