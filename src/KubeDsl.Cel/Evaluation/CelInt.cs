using System.Globalization;
using KubeDsl.Cel.Checking;

namespace KubeDsl.Cel.Evaluation;

/// <summary>A signed whole number of 64 bits.</summary>
public sealed class CelInt(long value) : CelValue
{
    private static readonly CelInt[] Small = Enumerable.Range(-16, 256).Select(number => new CelInt(number)).ToArray();

    /// <summary>The number.</summary>
    public long Value { get; } = value;

    /// <inheritdoc/>
    public override CelValueKind Kind => CelValueKind.Int;

    /// <inheritdoc/>
    public override CelType Type => CelType.Int;

    /// <summary>The number as a value; small numbers are shared.</summary>
    public static CelInt Of(long value) => value is >= -16 and < 240 ? Small[value + 16] : new CelInt(value);

    /// <summary>The number in decimal digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
