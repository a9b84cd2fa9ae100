namespace KubeDsl.Cel.Evaluation;

internal sealed class ConstantNode(int offset, CelValue value) : EvalNode(offset)
{
    public CelValue Value { get; } = value;

    public override CelValue Evaluate(Frame frame) => Value;
}

internal sealed class VariableNode(int offset, int slot) : EvalNode(offset)
{
    public override CelValue Evaluate(Frame frame)
    {
        frame.Step();
        return frame.Activation[slot];
    }

    public override void Explain(Frame frame)
    {
        if (Evaluate(frame).Node is { } node)
            frame.Deciding!.Add(node);
    }
}

internal sealed class LocalNode(int offset, int slot) : EvalNode(offset)
{
    public override CelValue Evaluate(Frame frame)
    {
        frame.Step();
        return frame.Locals[slot];
    }

    public override void Explain(Frame frame)
    {
        if (frame.Locals[slot]?.Node is { } node)
            frame.Deciding!.Add(node);
    }
}
