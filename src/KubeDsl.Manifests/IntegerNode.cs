using System.Globalization;

namespace KubeDsl.Manifests;

/// <summary>A whole number of 64 bits.</summary>
public sealed class IntegerNode(long value, SourceOrigin? origin = null, string? written = null) : ScalarNode(origin, written)
{
    private static readonly IntegerNode[] Small = Enumerable.Range(0, 128).Select(number => new IntegerNode(number)).ToArray();

    /// <summary>A node of <paramref name="value"/> that has no origin; small numbers share theirs.</summary>
    public static IntegerNode Of(long value) => value is >= 0 and < 128 ? Small[value] : new IntegerNode(value);

    /// <summary>The number.</summary>
    public long Value { get; } = value;

    /// <inheritdoc/>
    public override ManifestNodeKind Kind => ManifestNodeKind.Integer;

    /// <inheritdoc/>
    public override ManifestNode WithOrigin(SourceOrigin? origin) => new IntegerNode(Value, origin, Written);

    /// <inheritdoc/>
    public override bool Equals(ManifestNode? other) => other is IntegerNode number && number.Value == Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The number in decimal digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
