namespace KubeDsl.Cel.Evaluation;

/// <summary><c>[a, ?b]</c>.</summary>
internal sealed class ListLiteralNode(int offset, EvalNode[] items, bool[] isOptional) : EvalNode(offset)
{
    public override IReadOnlyList<EvalNode> Parts => items;

    public override CelValue Evaluate(Frame frame)
    {
        frame.Step();
        var values = new List<CelValue>(items.Length);
        var isOpen = false;
        for (var i = 0; i < items.Length; i++)
        {
            var value = items[i].Evaluate(frame);
            if (value is CelError)
                return value;
            if (!isOptional[i])
                values.Add(value);
            else if (value is CelUnknown)
                isOpen = true;
            else if (value is not CelOptional optional)
                return Fail($"cannot initialize optional list element from non-optional value {value}");
            else if (optional.Value is not null)
                values.Add(optional.Value);
        }
        return values.Count == 0 && !isOpen ? CelArray.Empty : new CelArray(values.ToArray(), isOpen);
    }
}

/// <summary><c>{k: v, ?k: v}</c>.</summary>
internal sealed class MapLiteralNode(int offset, EvalNode[] keys, EvalNode[] values, bool[] isOptional) : EvalNode(offset)
{
    public override IReadOnlyList<EvalNode> Parts => [.. keys, .. values];

    public override CelValue Evaluate(Frame frame)
    {
        frame.Step();
        var entries = new List<KeyValuePair<CelValue, CelValue>>(keys.Length);
        var isOpen = false;
        CelValue? unknownKey = null;
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i].Evaluate(frame);
            var value = values[i].Evaluate(frame);
            if (key is CelError || value is CelError)
                return key is CelError ? key : value;
            if (key is CelUnknown)
            {
                unknownKey = key;
                continue;
            }
            if (key.Kind is not (CelValueKind.String or CelValueKind.Int or CelValueKind.Uint or CelValueKind.Bool or CelValueKind.Double))
                return Fail($"unsupported key type '{key.Type.RuntimeName}' in map");
            if (isOptional[i])
            {
                if (value is CelUnknown)
                {
                    isOpen = true;
                    continue;
                }
                if (value is not CelOptional optional)
                    return Fail($"cannot initialize optional entry '{key}' from non-optional value {value}");
                if (optional.Value is null)
                    continue;
                value = optional.Value;
            }
            entries.Add(new KeyValuePair<CelValue, CelValue>(key, value));
        }
        return unknownKey ?? CelDictionary.Of(entries, isOpen);
    }
}
