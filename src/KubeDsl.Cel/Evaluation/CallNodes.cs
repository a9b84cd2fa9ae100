using KubeDsl.Cel.Checking;

namespace KubeDsl.Cel.Evaluation;

/// <summary>A function's call: all arguments count, and which signature is meant shows in their values.</summary>
internal sealed class CallNode(int offset, IReadOnlyList<Overload> overloads, EvalNode[] arguments) : EvalNode(offset)
{
    public override IReadOnlyList<EvalNode> Parts => arguments;

    public override CelValue Evaluate(Frame frame)
    {
        frame.Step();
        var values = new CelValue[arguments.Length];
        CelValue? end = null;
        for (var i = 0; i < values.Length; i++)
        {
            var value = arguments[i].Evaluate(frame);
            values[i] = value;
            if (value.IsErrorOrUnknown)
                end = Combine(end, value);
            else
                frame.Charge(value);
        }
        if (end is not null)
            return end;

        foreach (var overload in overloads)
        {
            if (!overload.Accepts(values))
                continue;
            if (!overload.AcceptsPartial && Partial.FirstUnknown(values) is { } unknown)
                return unknown;
            var result = overload.Implementation(frame, values);
            frame.Charge(result);
            return result is CelError error ? error.At(Offset) : result;
        }
        return CelError.NoSuchOverload().At(Offset);
    }
}

/// <summary>An operator with one operand.</summary>
internal sealed class UnaryNode(int offset, Func<CelValue, CelValue> operation, EvalNode operand) : EvalNode(offset)
{
    public override IReadOnlyList<EvalNode> Parts => [operand];

    public override CelValue Evaluate(Frame frame)
    {
        frame.Step();
        var value = operand.Evaluate(frame);
        if (value.IsErrorOrUnknown)
            return value;
        return operation(value) is var result && result is CelError error ? error.At(Offset) : result;
    }
}

/// <summary>An operator with two operands.</summary>
internal sealed class BinaryNode(int offset, Func<CelValue, CelValue, Frame, CelValue> operation, EvalNode left, EvalNode right) : EvalNode(offset)
{
    public override IReadOnlyList<EvalNode> Parts => [left, right];

    public override CelValue Evaluate(Frame frame)
    {
        frame.Step();
        var first = left.Evaluate(frame);
        var second = right.Evaluate(frame);
        if (first.IsErrorOrUnknown || second.IsErrorOrUnknown)
            return Combine(Combine(null, first), second)!;
        frame.Charge(first);
        frame.Charge(second);
        var result = operation(first, second, frame);
        return result is CelError error ? error.At(Offset) : result;
    }
}
