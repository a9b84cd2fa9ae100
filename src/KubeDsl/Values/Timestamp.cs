using System.Globalization;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

/// <summary>A point in time, written as RFC 3339: <c>2026-01-31T12:00:00Z</c>.</summary>
public readonly struct Timestamp : IScalarValue<Timestamp>, IEquatable<Timestamp>
{
    private readonly string? text;

    private Timestamp(string text) => this.text = text;

    /// <summary>The point in time.</summary>
    public DateTimeOffset Value => text is null ? DateTimeOffset.UnixEpoch : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Reads a point in time.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is not RFC 3339.</exception>
    [Recipe(typeof(ScalarRecipes), nameof(ScalarRecipes.AsIs))]
    public static Timestamp Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TimestampFormat.Problem(text) is { } problem ? throw new FormatException($"'{text}' cannot be read as a point in time. {problem}") : new(text);
    }

    /// <summary>Reads a point in time.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is not RFC 3339.</exception>
    [Recipe(typeof(ScalarRecipes), nameof(ScalarRecipes.AsIs))]
    public static implicit operator Timestamp(string text) => Parse(text);

    /// <summary>A point in time, in UTC; fractions of a second are kept as far as there are any.</summary>
    public static implicit operator Timestamp(DateTimeOffset time) =>
        new(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public ScalarNode ToNode() => new StringNode(ToString());

    /// <inheritdoc/>
    static Timestamp IScalarValue<Timestamp>.FromNode(ScalarNode node) => Parse(node.ToString()!);

    /// <summary>True when both are written the same way.</summary>
    public bool Equals(Timestamp other) => ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Timestamp other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The point in time as it is written in a manifest.</summary>
    public override string ToString() => text ?? "1970-01-01T00:00:00Z";

    /// <summary>True when both are written the same way.</summary>
    public static bool operator ==(Timestamp left, Timestamp right) => left.Equals(right);

    /// <summary>True when the two are written differently.</summary>
    public static bool operator !=(Timestamp left, Timestamp right) => !left.Equals(right);
}
