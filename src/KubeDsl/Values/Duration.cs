using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

/// <summary>A span of time as Go writes it: <c>1h30m</c>, <c>500ms</c>.</summary>
public readonly struct Duration : IScalarValue<Duration>, IEquatable<Duration>
{
    private readonly string? text;

    private Duration(string text) => this.text = text;

    /// <summary>Reads a span of time.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is no duration; the message says what is wrong.</exception>
    [Recipe(typeof(ScalarRecipes), nameof(ScalarRecipes.AsIs))]
    public static Duration Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return GoDurationFormat.Problem(text) is { } problem ? throw new FormatException($"'{text}' cannot be read as a duration. {problem}") : new(text);
    }

    /// <summary>Reads a span of time.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is no duration.</exception>
    [Recipe(typeof(ScalarRecipes), nameof(ScalarRecipes.AsIs))]
    public static implicit operator Duration(string text) => Parse(text);

    /// <summary>A span of time, written in the largest units that fit.</summary>
    [Recipe(typeof(ScalarRecipes), nameof(ScalarRecipes.Duration))]
    public static implicit operator Duration(TimeSpan span) => new(((StringNode)ScalarRecipes.Duration(span.Ticks)).Value);

    /// <inheritdoc/>
    public ScalarNode ToNode() => new StringNode(ToString());

    /// <inheritdoc/>
    static Duration IScalarValue<Duration>.FromNode(ScalarNode node) => Parse(node.ToString()!);

    /// <summary>True when both are written the same way.</summary>
    public bool Equals(Duration other) => ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Duration other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The span as it is written in a manifest.</summary>
    public override string ToString() => text ?? "0s";

    /// <summary>True when both are written the same way.</summary>
    public static bool operator ==(Duration left, Duration right) => left.Equals(right);

    /// <summary>True when the two are written differently.</summary>
    public static bool operator !=(Duration left, Duration right) => !left.Equals(right);
}
