using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

/// <summary>
/// An amount of something: <c>500m</c> of a CPU, <c>128Mi</c> of memory, <c>10Gi</c> of storage. A number with an optional
/// suffix of n, u, m, k, M, G, T, P, E (powers of 1000) or Ki, Mi, Gi, Ti, Pi, Ei (powers of 1024), or a decimal exponent.
/// </summary>
/// <remarks><see href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/">Kubernetes reference</see></remarks>
public readonly struct Quantity : IScalarValue<Quantity>, IEquatable<Quantity>
{
    private readonly ScalarNode? node;

    private Quantity(ScalarNode node) => this.node = node;

    /// <summary>Reads a quantity.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is no quantity; the message says what is wrong.</exception>
    [Recipe(typeof(ScalarRecipes), nameof(ScalarRecipes.AsIs))]
    public static Quantity Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return QuantityFormat.Problem(text) is { } problem ? throw new FormatException($"'{text}' cannot be read as a quantity. {problem}") : new(new StringNode(text));
    }

    /// <summary>Reads a quantity, or says that <paramref name="text"/> is none.</summary>
    public static bool TryParse(string? text, out Quantity quantity)
    {
        var isQuantity = text is not null && QuantityFormat.Problem(text) is null;
        quantity = isQuantity ? new(new StringNode(text!)) : default;
        return isQuantity;
    }

    /// <summary>Reads a quantity.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is no quantity.</exception>
    [Recipe(typeof(ScalarRecipes), nameof(ScalarRecipes.AsIs))]
    public static implicit operator Quantity(string text) => Parse(text);

    /// <summary>A whole number.</summary>
    [Recipe(typeof(ScalarRecipes), nameof(ScalarRecipes.AsIs))]
    public static implicit operator Quantity(long number) => new(new IntegerNode(number));

    /// <summary>A number with a fraction, such as half a CPU.</summary>
    [Recipe(typeof(ScalarRecipes), nameof(ScalarRecipes.Number))]
    public static implicit operator Quantity(double number) => new((ScalarNode)ScalarRecipes.Number(number));

    /// <inheritdoc/>
    public ScalarNode ToNode() => node ?? new IntegerNode(0);

    /// <inheritdoc/>
    static Quantity IScalarValue<Quantity>.FromNode(ScalarNode node) => node is StringNode text ? Parse(text.Value) : new(node);

    /// <summary>True when both are written the same way.</summary>
    public bool Equals(Quantity other) => ToNode().Equals(other.ToNode());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Quantity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToNode().GetHashCode();

    /// <summary>The quantity as it is written in a manifest.</summary>
    public override string ToString() => ToNode().ToString()!;

    /// <summary>True when both are written the same way.</summary>
    public static bool operator ==(Quantity left, Quantity right) => left.Equals(right);

    /// <summary>True when the two are written differently.</summary>
    public static bool operator !=(Quantity left, Quantity right) => !left.Equals(right);
}
