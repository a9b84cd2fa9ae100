namespace KubeDsl.Cel.Evaluation;

/// <summary>One step from a value into it: a field or an index.</summary>
internal sealed class Qualifier(int offset, EvalNode? key, CelValue? constant, bool isOptional)
{
    private readonly string? name = (constant as CelString)?.Value;

    public int Offset { get; } = offset;

    /// <summary>True behind a question mark: what is absent gives no error.</summary>
    public bool IsOptional { get; } = isOptional;

    public EvalNode? Key { get; } = key;

    /// <summary>The value found, an error, an unknown, or null when there is none and the container cannot hold more.</summary>
    public CelValue? Find(Frame frame, CelValue container)
    {
        frame.Step();
        var key = constant ?? Key!.Evaluate(frame);
        if (key.IsErrorOrUnknown)
            return key;

        switch (container)
        {
            case CelMap map:
                var found = name is not null ? map.Find(name) : map.Find(key);
                if (found is null && map.IsOpen)
                    return CelUnknown.Instance;
                return found;
            case CelList list:
                return FindInList(list, key);
            default:
                return null;
        }
    }

    /// <summary>The error for a value that is not there.</summary>
    public CelError Missing(Frame frame, CelValue container)
    {
        var key = constant ?? Key!.Evaluate(frame);
        var message = container is CelList ? "index out of bounds: " + key : "no such key: " + key;
        return new CelError(message) { Node = container.Node }.At(Offset);
    }

    private CelValue? FindInList(CelList list, CelValue key)
    {
        long index;
        switch (key)
        {
            case CelInt number:
                index = number.Value;
                break;
            case CelUint number:
                index = number.Value > long.MaxValue ? -1 : (long)number.Value;
                break;
            case CelDouble number when number.Value == Math.Floor(number.Value) && Math.Abs(number.Value) < 9e18:
                index = (long)number.Value;
                break;
            case CelDouble:
                return new CelError($"unsupported index value {key} in list").At(Offset);
            default:
                return new CelError($"unsupported index type '{key.Type.RuntimeName}' in list").At(Offset);
        }
        if (list.IsOpen)
            return CelUnknown.Instance;
        return index >= 0 && index < list.Count ? list[(int)index] : null;
    }
}
