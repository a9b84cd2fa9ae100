namespace KubeDsl.Manifests;

/// <summary>
/// A value that is there but not known: the compiler sees the call, not the number it will have. A rule says only what
/// holds whatever the value turns out to be.
/// </summary>
public sealed class UnknownNode(SourceOrigin? origin = null) : ManifestNode
{
    /// <summary>The unknown that has no origin.</summary>
    public static UnknownNode Instance { get; } = new();

    /// <inheritdoc/>
    public override SourceOrigin? Origin { get; } = origin;

    /// <inheritdoc/>
    public override ManifestNodeKind Kind => ManifestNodeKind.Unknown;

    /// <inheritdoc/>
    public override ManifestNode WithOrigin(SourceOrigin? origin) => new UnknownNode(origin);

    /// <inheritdoc/>
    public override bool Equals(ManifestNode? other) => other is UnknownNode;

    /// <inheritdoc/>
    public override int GetHashCode() => 1;

    /// <summary>A question mark.</summary>
    public override string ToString() => "?";
}
