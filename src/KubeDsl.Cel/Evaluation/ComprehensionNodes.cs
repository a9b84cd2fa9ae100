namespace KubeDsl.Cel.Evaluation;

/// <summary>A macro over the elements of a list or the entries of a map.</summary>
internal abstract class ComprehensionNode(int offset, EvalNode range, int first, int second, EvalNode? filter, EvalNode body) : EvalNode(offset)
{
    public override IReadOnlyList<EvalNode> Parts => filter is null ? [range, body] : [range, filter, body];

    protected EvalNode Range => range;

    protected EvalNode Body => body;

    public override CelValue Evaluate(Frame frame)
    {
        frame.Step();
        var source = range.Evaluate(frame);
        return source switch
        {
            CelList list => Fold(frame, list),
            CelMap map => Fold(frame, map),
            _ when source.IsErrorOrUnknown => source,
            _ => CelError.NoSuchOverload().At(Offset),
        };
    }

    /// <summary>Starts a new result.</summary>
    protected abstract Accumulator Start();

    private CelValue Fold(Frame frame, CelList list)
    {
        var accumulator = Start();
        for (var i = 0; i < list.Count && !accumulator.IsDone; i++)
        {
            var item = list[i];
            if (second >= 0)
            {
                frame.Locals[first] = list.IsOpen ? CelUnknown.Instance : CelInt.Of(i);
                frame.Locals[second] = item;
                Add(frame, accumulator, frame.Locals[first], item);
            }
            else
            {
                frame.Locals[first] = item;
                Add(frame, accumulator, item, item);
            }
        }
        return accumulator.Finish(list.IsOpen);
    }

    private CelValue Fold(Frame frame, CelMap map)
    {
        var accumulator = Start();
        foreach (var entry in map.Entries)
        {
            if (accumulator.IsDone)
                break;
            frame.Locals[first] = entry.Key;
            if (second >= 0)
                frame.Locals[second] = entry.Value;
            Add(frame, accumulator, entry.Key, entry.Key);
        }
        return accumulator.Finish(map.IsOpen);
    }

    private void Add(Frame frame, Accumulator accumulator, CelValue key, CelValue item)
    {
        frame.Step();
        if (filter is not null)
        {
            var kept = filter.Evaluate(frame);
            if (kept is CelBool { Value: false })
                return;
            if (kept is not CelBool)
            {
                accumulator.AddUndecided(kept.IsErrorOrUnknown ? kept : CelError.NoSuchOverload().At(Offset));
                return;
            }
        }
        accumulator.Add(key, item, body.Evaluate(frame));
    }

    public override void Explain(Frame frame)
    {
        var before = frame.Deciding!.Count;
        var source = range.Evaluate(frame);
        var whole = Evaluate(frame);
        if (source is CelList list && whole is CelBool or CelError)
            for (var i = 0; i < list.Count; i++)
            {
                frame.Locals[first] = second >= 0 ? CelInt.Of(i) : list[i];
                if (second >= 0)
                    frame.Locals[second] = list[i];
                ExplainItem(frame, whole, list[i]);
            }
        else if (source is CelMap map && whole is CelBool or CelError)
            foreach (var entry in map.Entries)
            {
                frame.Locals[first] = entry.Key;
                if (second >= 0)
                    frame.Locals[second] = entry.Value;
                ExplainItem(frame, whole, entry.Key);
            }
        if (frame.Deciding.Count == before)
            range.Explain(frame);
    }

    /// <summary>An element whose body has the value of the whole made it so.</summary>
    private void ExplainItem(Frame frame, CelValue whole, CelValue item)
    {
        var value = body.Evaluate(frame);
        var decides = whole is CelBool decided ? value is CelBool own && own.Value == decided.Value : value is CelError;
        if (!decides)
            return;
        var before = frame.Deciding!.Count;
        body.Explain(frame);
        if (frame.Deciding.Count == before && item.Node is { } node)
            frame.Deciding.Add(node);
    }
}

internal sealed class QuantifierNode(int offset, bool isAll, EvalNode range, int first, int second, EvalNode body)
    : ComprehensionNode(offset, range, first, second, null, body)
{
    protected override Accumulator Start() => new QuantifierAccumulator(isAll, Offset);
}

internal sealed class ExistsOneNode(int offset, EvalNode range, int first, int second, EvalNode body)
    : ComprehensionNode(offset, range, first, second, null, body)
{
    protected override Accumulator Start() => new ExistsOneAccumulator(Offset);
}

internal sealed class FilterNode(int offset, EvalNode range, int first, EvalNode body)
    : ComprehensionNode(offset, range, first, -1, null, body)
{
    protected override Accumulator Start() => new FilterAccumulator(Offset);
}

internal sealed class TransformListNode(int offset, EvalNode range, int first, int second, EvalNode? filter, EvalNode body)
    : ComprehensionNode(offset, range, first, second, filter, body)
{
    protected override Accumulator Start() => new ListAccumulator();
}

internal sealed class TransformMapNode(int offset, bool isEntry, EvalNode range, int first, int second, EvalNode? filter, EvalNode body)
    : ComprehensionNode(offset, range, first, second, filter, body)
{
    protected override Accumulator Start() => new MapAccumulator(isEntry, Offset);
}

/// <summary><c>list.sortBy(e, key)</c>.</summary>
internal sealed class SortByNode(int offset, EvalNode range, int first, EvalNode body)
    : ComprehensionNode(offset, range, first, -1, null, body)
{
    protected override Accumulator Start() => new SortAccumulator(Offset);
}

/// <summary><c>optional.optMap(v, body)</c> and <c>optional.optFlatMap(v, body)</c>.</summary>
internal sealed class OptionalMapNode(int offset, bool isFlat, EvalNode target, int slot, EvalNode body) : EvalNode(offset)
{
    public override IReadOnlyList<EvalNode> Parts => [target, body];

    public override CelValue Evaluate(Frame frame)
    {
        frame.Step();
        var value = target.Evaluate(frame);
        if (value.IsErrorOrUnknown)
            return value;
        if (value is not CelOptional optional)
            return CelError.NoSuchOverload().At(Offset);
        if (optional.Value is null)
            return optional;

        frame.Locals[slot] = optional.Value;
        var result = body.Evaluate(frame);
        return isFlat || result.IsErrorOrUnknown ? result : CelOptional.Of(result);
    }

    public override void Explain(Frame frame)
    {
        if (target.Evaluate(frame) is CelOptional { Value: { } inner })
        {
            frame.Locals[slot] = inner;
            body.Explain(frame);
        }
        target.Explain(frame);
    }
}
