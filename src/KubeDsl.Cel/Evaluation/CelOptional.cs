using KubeDsl.Cel.Checking;

namespace KubeDsl.Cel.Evaluation;

/// <summary>A value that may be absent.</summary>
public sealed class CelOptional : CelValue
{
    private static readonly CelType OptionalType = CelType.Optional(CelType.Dyn);

    private CelOptional(CelValue? value) => Value = value;

    /// <summary>The optional without a value.</summary>
    public static CelOptional None { get; } = new(null);

    /// <summary>The value, or null when there is none.</summary>
    public CelValue? Value { get; }

    /// <inheritdoc/>
    public override CelValueKind Kind => CelValueKind.Optional;

    /// <inheritdoc/>
    public override CelType Type => OptionalType;

    /// <summary>An optional that has <paramref name="value"/>.</summary>
    public static CelOptional Of(CelValue value) => new(value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary><c>optional.none()</c> or <c>optional.of(…)</c>.</summary>
    public override string ToString() => Value is null ? "optional.none()" : $"optional.of({Value})";
}
