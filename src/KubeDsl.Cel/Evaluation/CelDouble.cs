using KubeDsl.Cel.Checking;

namespace KubeDsl.Cel.Evaluation;

/// <summary>A floating-point number of 64 bits.</summary>
public sealed class CelDouble(double value) : CelValue
{
    /// <summary>The number.</summary>
    public double Value { get; } = value;

    /// <inheritdoc/>
    public override CelValueKind Kind => CelValueKind.Double;

    /// <inheritdoc/>
    public override CelType Type => CelType.Double;

    /// <summary>The number as <c>string(x)</c> writes it.</summary>
    public override string ToString() => Numbers.ToText(Value);
}
