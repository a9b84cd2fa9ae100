using KubeDsl.Cel.Checking;

namespace KubeDsl.Cel.Evaluation;

/// <summary>A boolean.</summary>
public sealed class CelBool : CelValue
{
    internal CelBool(bool value) => Value = value;

    /// <summary>The value <c>true</c> that was read from no manifest.</summary>
    public static CelBool True { get; } = new(true);

    /// <summary>The value <c>false</c> that was read from no manifest.</summary>
    public static CelBool False { get; } = new(false);

    /// <summary>The truth value.</summary>
    public bool Value { get; }

    /// <inheritdoc/>
    public override CelValueKind Kind => CelValueKind.Bool;

    /// <inheritdoc/>
    public override CelType Type => CelType.Bool;

    /// <summary>The shared value.</summary>
    public static CelBool Of(bool value) => value ? True : False;

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public override string ToString() => Value ? "true" : "false";
}
