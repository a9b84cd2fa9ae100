namespace KubeDsl.Cel.Evaluation;

/// <summary>The macro <c>cel.bind(name, value, body)</c>: a value that fails matters only where the body uses it.</summary>
internal sealed class BindingNode(int offset, EvalNode value, int slot, EvalNode body) : EvalNode(offset)
{
    public override IReadOnlyList<EvalNode> Parts => [value, body];

    public override CelValue Evaluate(Frame frame)
    {
        frame.Step();
        frame.Locals[slot] = value.Evaluate(frame);
        return body.Evaluate(frame);
    }
}
