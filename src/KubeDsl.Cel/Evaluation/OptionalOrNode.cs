namespace KubeDsl.Cel.Evaluation;

/// <summary><c>optional.or(other)</c> and <c>optional.orValue(other)</c>: the other is evaluated only when it is needed.</summary>
internal sealed class OptionalOrNode(int offset, bool isValue, EvalNode left, EvalNode right) : EvalNode(offset)
{
    public override IReadOnlyList<EvalNode> Parts => [left, right];

    public override CelValue Evaluate(Frame frame)
    {
        frame.Step();
        var value = left.Evaluate(frame);
        if (value.IsErrorOrUnknown)
            return value;
        if (value is not CelOptional optional)
            return CelError.NoSuchOverload().At(Offset);
        if (optional.Value is null)
            return right.Evaluate(frame);
        return isValue ? optional.Value : optional;
    }
}
