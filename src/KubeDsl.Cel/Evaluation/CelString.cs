using KubeDsl.Cel.Checking;

namespace KubeDsl.Cel.Evaluation;

/// <summary>A text.</summary>
public sealed class CelString(string value) : CelValue
{
    internal static readonly CelString Empty = new("");

    /// <summary>The text.</summary>
    public string Value { get; } = value ?? throw new ArgumentNullException(nameof(value));

    /// <inheritdoc/>
    public override CelValueKind Kind => CelValueKind.String;

    /// <inheritdoc/>
    public override CelType Type => CelType.String;

    /// <summary>The text.</summary>
    public override string ToString() => Value;
}
