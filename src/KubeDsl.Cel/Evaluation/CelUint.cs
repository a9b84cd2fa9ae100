using System.Globalization;
using KubeDsl.Cel.Checking;

namespace KubeDsl.Cel.Evaluation;

/// <summary>An unsigned whole number of 64 bits.</summary>
public sealed class CelUint(ulong value) : CelValue
{
    /// <summary>The number.</summary>
    public ulong Value { get; } = value;

    /// <inheritdoc/>
    public override CelValueKind Kind => CelValueKind.Uint;

    /// <inheritdoc/>
    public override CelType Type => CelType.Uint;

    /// <summary>The number in decimal digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
