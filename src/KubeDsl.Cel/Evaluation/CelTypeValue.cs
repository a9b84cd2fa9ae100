using KubeDsl.Cel.Checking;

namespace KubeDsl.Cel.Evaluation;

/// <summary>A type as a value, as <c>type(x)</c> gives it.</summary>
public sealed class CelTypeValue(CelType value) : CelValue
{
    /// <summary>The type.</summary>
    public CelType Value { get; } = value;

    /// <inheritdoc/>
    public override CelValueKind Kind => CelValueKind.Type;

    /// <inheritdoc/>
    public override CelType Type => CelType.Type;

    /// <summary>The type's name.</summary>
    public override string ToString() => Value.RuntimeName;
}
