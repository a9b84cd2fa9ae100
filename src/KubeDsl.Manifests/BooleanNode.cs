namespace KubeDsl.Manifests;

/// <summary>A boolean.</summary>
public sealed class BooleanNode(bool value, SourceOrigin? origin = null, string? written = null) : ScalarNode(origin, written)
{
    private static readonly BooleanNode True = new(true);
    private static readonly BooleanNode False = new(false);

    /// <summary>The truth value.</summary>
    public bool Value { get; } = value;

    /// <summary>The shared node of <paramref name="value"/> that has no origin.</summary>
    public static BooleanNode Of(bool value) => value ? True : False;

    /// <inheritdoc/>
    public override ManifestNodeKind Kind => ManifestNodeKind.Boolean;

    /// <inheritdoc/>
    public override ManifestNode WithOrigin(SourceOrigin? origin) => new BooleanNode(Value, origin, Written);

    /// <inheritdoc/>
    public override bool Equals(ManifestNode? other) => other is BooleanNode boolean && boolean.Value == Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public override string ToString() => Value ? "true" : "false";
}
