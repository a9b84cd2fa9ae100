namespace KubeDsl.Cel.Evaluation;

/// <summary>A value of a type that only its functions can look into: a quantity, an address, a version and so on.</summary>
public abstract class CelOpaque : CelValue
{
    private protected CelOpaque()
    {
    }

    /// <inheritdoc/>
    public sealed override CelValueKind Kind => CelValueKind.Opaque;

    /// <summary>True when both stand for the same thing.</summary>
    internal abstract bool EqualsOpaque(CelOpaque other);

    /// <summary>True for the value that <c>optional.ofNonZeroValue</c> leaves out.</summary>
    internal virtual bool IsZero => false;

    /// <summary>A hash code that agrees with <see cref="EqualsOpaque"/>.</summary>
    internal virtual int HashOpaque() => 0;
}
