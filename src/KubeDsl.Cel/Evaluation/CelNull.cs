using KubeDsl.Cel.Checking;

namespace KubeDsl.Cel.Evaluation;

/// <summary>The value <c>null</c>.</summary>
public sealed class CelNull : CelValue
{
    internal CelNull()
    {
    }

    /// <summary>The null that was read from no manifest.</summary>
    public static CelNull Instance { get; } = new();

    /// <inheritdoc/>
    public override CelValueKind Kind => CelValueKind.Null;

    /// <inheritdoc/>
    public override CelType Type => CelType.Null;

    /// <summary><c>null</c>.</summary>
    public override string ToString() => "null";
}
