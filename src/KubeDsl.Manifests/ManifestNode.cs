namespace KubeDsl.Manifests;

/// <summary>
/// One immutable node of a manifest: a map, a list, a scalar, or <see cref="UnknownNode"/> where the value is not known
/// before the program runs.
/// </summary>
/// <remarks>
/// Nodes are equal when their values are equal: maps regardless of key order, lists in order, and without regard to
/// <see cref="Origin"/>.
/// </remarks>
public abstract class ManifestNode : IEquatable<ManifestNode>
{
    private protected ManifestNode()
    {
    }

    /// <summary>Where the value was written, if that is known.</summary>
    public abstract SourceOrigin? Origin { get; }

    /// <summary>What sort of node this is.</summary>
    public abstract ManifestNodeKind Kind { get; }

    /// <summary>The same value, said to be written at <paramref name="origin"/>.</summary>
    public abstract ManifestNode WithOrigin(SourceOrigin? origin);

    /// <inheritdoc/>
    public abstract bool Equals(ManifestNode? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as ManifestNode);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>Makes a string scalar.</summary>
    public static implicit operator ManifestNode(string value) => new StringNode(value);

    /// <summary>Makes an integer scalar.</summary>
    public static implicit operator ManifestNode(long value) => IntegerNode.Of(value);

    /// <summary>Makes a floating-point scalar.</summary>
    public static implicit operator ManifestNode(double value) => new FloatNode(value);

    /// <summary>Makes a boolean scalar.</summary>
    public static implicit operator ManifestNode(bool value) => BooleanNode.Of(value);
}
