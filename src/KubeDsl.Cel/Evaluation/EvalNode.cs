namespace KubeDsl.Cel.Evaluation;

/// <summary>A part of a compiled expression. It holds no state of an evaluation and may be used by many threads.</summary>
internal abstract class EvalNode(int offset)
{
    /// <summary>The place in the expression's text.</summary>
    public int Offset { get; } = offset;

    /// <summary>The value; errors and unknowns are values.</summary>
    public abstract CelValue Evaluate(Frame frame);

    /// <summary>The parts that are evaluated.</summary>
    public virtual IReadOnlyList<EvalNode> Parts => [];

    /// <summary>Adds the nodes of the manifest that made the value what it is.</summary>
    public virtual void Explain(Frame frame)
    {
        foreach (var part in Parts)
            part.Explain(frame);
    }

    protected CelValue Fail(string message) => new CelError(message).At(Offset);

    /// <summary>The first error, else the unknowns together, else null.</summary>
    protected static CelValue? Combine(CelValue? earlier, CelValue value) => (earlier, value) switch
    {
        (CelError, _) => earlier,
        (_, CelError) => value,
        (CelUnknown left, CelUnknown right) => left.With(right),
        (null, CelUnknown) => value,
        _ => earlier,
    };
}
