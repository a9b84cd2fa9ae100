namespace KubeDsl.Manifests;

/// <summary>A string.</summary>
public sealed class StringNode(string value, SourceOrigin? origin = null) : ScalarNode(origin)
{
    /// <summary>The text.</summary>
    public string Value { get; } = value ?? throw new ArgumentNullException(nameof(value));

    /// <inheritdoc/>
    public override ManifestNodeKind Kind => ManifestNodeKind.String;

    /// <inheritdoc/>
    public override ManifestNode WithOrigin(SourceOrigin? origin) => new StringNode(Value, origin);

    /// <inheritdoc/>
    public override bool Equals(ManifestNode? other) => other is StringNode text && text.Value == Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The text.</summary>
    public override string ToString() => Value;
}
