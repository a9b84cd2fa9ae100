using KubeDsl.Cel.Checking;
using KubeDsl.Manifests;

namespace KubeDsl.Cel.Evaluation;

/// <summary>An immutable value of the language. Errors and unknowns are values too.</summary>
public abstract class CelValue
{
    private protected CelValue()
    {
    }

    /// <summary>The sort of value.</summary>
    public abstract CelValueKind Kind { get; }

    /// <summary>The type as <c>type(x)</c> gives it.</summary>
    public abstract CelType Type { get; }

    /// <summary>The node of a manifest that the value was read from, or null for a value that was computed.</summary>
    public ManifestNode? Node { get; internal init; }

    /// <summary>True for an error and for an unknown: what ends the evaluation of most functions.</summary>
    internal bool IsErrorOrUnknown => Kind >= CelValueKind.Error;

    /// <summary>The value that a node of a manifest has when its type is declared to be <paramref name="type"/>.</summary>
    /// <param name="node">The node; <see cref="UnknownNode"/> gives <see cref="CelUnknown"/>.</param>
    /// <param name="type">The declared type; null for <see cref="CelType.Dyn"/>. A string declared as timestamp, duration or bytes is read as such.</param>
    public static CelValue From(ManifestNode node, CelType? type = null) => ManifestValues.Read(node, type ?? CelType.Dyn);
}
