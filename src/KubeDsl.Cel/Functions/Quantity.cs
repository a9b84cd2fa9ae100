using System.Numerics;
using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary>A Kubernetes quantity.</summary>
/// <remarks>
/// Small amounts are kept as an integer with a power of ten, as the API server does: only those can be read as an integer,
/// so <c>100Ti</c> and <c>1.5Gi</c> cannot, though they are whole.
/// </remarks>
internal sealed class Quantity : CelOpaque
{
    public static readonly CelType ValueType = CelType.Opaque("kubernetes.Quantity");

    private readonly bool isSmall;
    private readonly long value;
    private readonly int scale;

    private Quantity(BigInteger nanos) => Nanos = nanos;

    private Quantity(long value, int scale)
    {
        isSmall = true;
        this.value = value;
        this.scale = scale;
        Nanos = value * BigInteger.Pow(10, scale + 9);
    }

    public override CelType Type => ValueType;

    /// <summary>The amount in billionths.</summary>
    public BigInteger Nanos { get; }

    /// <summary>The amount as an integer, where it can be read as one.</summary>
    public long? Integer => isSmall && scale >= 0 && Nanos / Billion is var whole && whole >= long.MinValue && whole <= long.MaxValue ? (long)whole : null;

    public double ApproximateFloat => isSmall ? value * Math.Pow(10, scale) : (double)Nanos / 1e9;

    internal static BigInteger Billion { get; } = new(1_000_000_000);

    public static Quantity OfSmall(long value, int scale) => new(value, scale);

    public static Quantity OfNanos(BigInteger nanos) => new(nanos);

    public Quantity Add(Quantity other, int sign)
    {
        if (!isSmall || !other.isSmall)
            return new Quantity(Nanos + (sign * other.Nanos));
        if (other.value == 0)
            return this;
        if (value == 0)
            return new Quantity(sign * other.value, other.scale);

        var smallest = Math.Min(scale, other.scale);
        var sum = (value * BigInteger.Pow(10, scale - smallest)) + (sign * (BigInteger)other.value * BigInteger.Pow(10, other.scale - smallest));
        return sum > long.MinValue && sum <= long.MaxValue ? new Quantity((long)sum, smallest) : new Quantity(Nanos + (sign * other.Nanos));
    }

    internal override bool EqualsOpaque(CelOpaque other) => other is Quantity quantity && quantity.Nanos == Nanos;

    internal override int HashOpaque() => Nanos.GetHashCode();

    internal override bool IsZero => Nanos.IsZero;

    public override string ToString() => Nanos % Billion == 0 ? (Nanos / Billion).ToString() : Nanos + "n";
}
