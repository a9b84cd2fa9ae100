namespace KubeDsl.Cel.Evaluation;

/// <summary><c>a &amp;&amp; b</c> and <c>a || b</c>: one operand can decide, whatever the others are.</summary>
internal sealed class LogicNode(int offset, bool isAnd, EvalNode[] operands) : EvalNode(offset)
{
    public override IReadOnlyList<EvalNode> Parts => operands;

    public override CelValue Evaluate(Frame frame)
    {
        CelValue? undecided = null;
        foreach (var operand in operands)
        {
            var value = operand.Evaluate(frame);
            if (value is CelBool boolean)
            {
                if (boolean.Value != isAnd)
                    return CelBool.Of(boolean.Value);
                continue;
            }
            undecided = Undecided(undecided, value.IsErrorOrUnknown ? value : CelError.NoSuchOverload().At(Offset));
        }
        return undecided ?? CelBool.Of(isAnd);
    }

    public override void Explain(Frame frame)
    {
        var whole = Evaluate(frame);
        foreach (var operand in operands)
        {
            // Only the operands that have the value of the whole made it so.
            var value = operand.Evaluate(frame);
            if (whole is CelBool decided ? value is CelBool own && own.Value == decided.Value : value.Kind == whole.Kind)
            {
                operand.Explain(frame);
                if (whole is CelBool { Value: var result } && result != isAnd)
                    return;
            }
        }
    }

    /// <summary>An unknown may turn out to decide, so it stands above an error.</summary>
    internal static CelValue Undecided(CelValue? earlier, CelValue value) => (earlier, value) switch
    {
        (null, _) => value,
        (CelUnknown left, CelUnknown right) => left.With(right),
        (CelError, CelUnknown) => value,
        _ => earlier!,
    };
}

/// <summary><c>c ? a : b</c>.</summary>
internal sealed class ConditionalNode(int offset, EvalNode condition, EvalNode whenTrue, EvalNode whenFalse) : EvalNode(offset)
{
    public override IReadOnlyList<EvalNode> Parts => [condition, whenTrue, whenFalse];

    public override CelValue Evaluate(Frame frame)
    {
        frame.Step();
        var chosen = condition.Evaluate(frame);
        switch (chosen)
        {
            case CelBool boolean:
                return (boolean.Value ? whenTrue : whenFalse).Evaluate(frame);
            case CelUnknown:
                // Both branches may agree: then the condition does not matter.
                var left = whenTrue.Evaluate(frame);
                if (left.IsErrorOrUnknown)
                    return chosen;
                var right = whenFalse.Evaluate(frame);
                return !right.IsErrorOrUnknown && left.Kind == right.Kind && Equality.Compare(left, right) == Truth.True ? left : chosen;
            case CelError:
                return chosen;
            default:
                return CelError.NoSuchOverload().At(Offset);
        }
    }

    public override void Explain(Frame frame)
    {
        if (condition.Evaluate(frame) is not CelBool chosen)
        {
            condition.Explain(frame);
            return;
        }
        var before = frame.Deciding!.Count;
        (chosen.Value ? whenTrue : whenFalse).Explain(frame);
        if (frame.Deciding.Count == before)
            condition.Explain(frame);
    }
}
