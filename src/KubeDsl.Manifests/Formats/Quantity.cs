namespace KubeDsl.Manifests.Formats;

/// <summary>
/// An amount of a resource: <c>500m</c>, <c>1.5Gi</c>, <c>2e3</c>. Held as an exact number, rounded away from zero to a billionth,
/// as the API server does.
/// </summary>
/// <param name="Value">The amount in units of the resource (cores, bytes, pieces).</param>
public readonly record struct Quantity(decimal Value) : IComparable<Quantity>
{
    /// <summary>True for a whole number.</summary>
    public bool IsWhole => decimal.Truncate(Value) == Value;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Math.Sign(Value);

    /// <summary>Reads a quantity. The text must be as <see cref="QuantityFormat"/> wants it.</summary>
    /// <returns>False when it is not.</returns>
    public static bool TryParse(string text, out Quantity quantity) => QuantityFormat.TryParse(text, out quantity);

    /// <inheritdoc/>
    public int CompareTo(Quantity other) => Value.CompareTo(other.Value);

    /// <summary>True when <paramref name="left"/> is the smaller amount.</summary>
    public static bool operator <(Quantity left, Quantity right) => left.Value < right.Value;

    /// <summary>True when <paramref name="left"/> is the greater amount.</summary>
    public static bool operator >(Quantity left, Quantity right) => left.Value > right.Value;

    /// <summary>True when <paramref name="left"/> is not the greater amount.</summary>
    public static bool operator <=(Quantity left, Quantity right) => left.Value <= right.Value;

    /// <summary>True when <paramref name="left"/> is not the smaller amount.</summary>
    public static bool operator >=(Quantity left, Quantity right) => left.Value >= right.Value;
}
