namespace KubeDsl.Cel.Evaluation;

/// <summary>A way from a value to one inside of it: <c>object.spec.?replicas</c>, <c>list[0].name</c>, <c>has(self.x)</c>.</summary>
/// <remarks>
/// An optional is opened at the root of the way only. Behind a question mark the rest of the way gives an optional;
/// this is how the API server reads such ways as a whole, not step by step.
/// </remarks>
internal sealed class AttributeNode(int offset, EvalNode root, Qualifier[] qualifiers, bool isTest) : EvalNode(offset)
{
    public EvalNode Root { get; } = root;

    public Qualifier[] Qualifiers { get; } = qualifiers;

    public bool IsTest { get; } = isTest;

    public override CelValue Evaluate(Frame frame) => Follow(frame, out _);

    public override void Explain(Frame frame)
    {
        Follow(frame, out var last);
        if (last is not null)
            frame.Deciding!.Add(last);
        else
            Root.Explain(frame);
        foreach (var qualifier in Qualifiers)
            qualifier.Key?.Explain(frame);
    }

    private CelValue Follow(Frame frame, out Manifests.ManifestNode? last)
    {
        var value = Root.Evaluate(frame);
        last = value.Node;
        var isOptional = false;
        if (value is CelOptional root)
        {
            if (root.Value is null)
                return IsTest ? CelBool.False : root;
            value = root.Value;
            isOptional = true;
        }

        for (var i = 0; i < Qualifiers.Length; i++)
        {
            if (value.IsErrorOrUnknown)
                return value;
            var qualifier = Qualifiers[i];
            isOptional |= qualifier.IsOptional;
            var test = IsTest && i == Qualifiers.Length - 1;
            var next = qualifier.Find(frame, value);
            if (next is null)
            {
                if (test)
                    return CelBool.False;
                if (isOptional)
                    return IsTest ? CelBool.False : CelOptional.None;
                return qualifier.Missing(frame, value);
            }
            if (test)
                return IsPresent(value, next, ref last);
            value = next;
            last = value.Node ?? last;
        }

        if (value is CelError error)
            return error.At(Offset);
        return isOptional && value is not CelUnknown ? CelOptional.Of(value) : value;
    }

    /// <summary>A field that is there but not known is there; where even that is not known the answer is unknown.</summary>
    private static CelValue IsPresent(CelValue container, CelValue found, ref Manifests.ManifestNode? last)
    {
        last = found.Node ?? last;
        return found switch
        {
            CelError { Node: null } => found,
            CelUnknown when container is CelMap { IsOpen: true } => found,
            _ => CelBool.True,
        };
    }
}
