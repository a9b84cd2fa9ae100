using System.Globalization;

namespace KubeDsl.Manifests;

/// <summary>A floating-point number of 64 bits.</summary>
public sealed class FloatNode(double value, SourceOrigin? origin = null, string? written = null) : ScalarNode(origin, written)
{
    /// <summary>The number.</summary>
    public double Value { get; } = value;

    /// <inheritdoc/>
    public override ManifestNodeKind Kind => ManifestNodeKind.Float;

    /// <inheritdoc/>
    public override ManifestNode WithOrigin(SourceOrigin? origin) => new FloatNode(Value, origin, Written);

    /// <inheritdoc/>
    public override bool Equals(ManifestNode? other) => other is FloatNode number && number.Value.Equals(Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The number in the shortest form that reads back as the same value.</summary>
    public override string ToString() => Value.ToString("R", CultureInfo.InvariantCulture);
}
