using KubeDsl.Cel.Checking;

namespace KubeDsl.Cel.Evaluation;

/// <summary>A value that depends on something that is not known.</summary>
public sealed class CelUnknown : CelValue
{
    private CelUnknown(IReadOnlyList<string> causes) => Causes = causes;

    /// <summary>An unknown without a named cause: a leaf of a manifest.</summary>
    public static CelUnknown Instance { get; } = new([]);

    /// <summary>The names of what is not known, as given to <see cref="Of"/>, in ordinal order; leaves of manifests have none.</summary>
    public IReadOnlyList<string> Causes { get; }

    /// <inheritdoc/>
    public override CelValueKind Kind => CelValueKind.Unknown;

    /// <inheritdoc/>
    public override CelType Type => CelType.Dyn;

    /// <summary>An unknown that comes from <paramref name="cause"/>, such as <c>authorizer</c>.</summary>
    public static CelUnknown Of(string cause) => new([cause ?? throw new ArgumentNullException(nameof(cause))]);

    internal CelUnknown With(CelUnknown other)
    {
        if (ReferenceEquals(this, other) || other.Causes.Count == 0)
            return this;
        if (Causes.Count == 0)
            return other;
        return new CelUnknown(Causes.Union(other.Causes, StringComparer.Ordinal).OrderBy(cause => cause, StringComparer.Ordinal).ToArray());
    }

    /// <summary>A question mark.</summary>
    public override string ToString() => "?";
}
