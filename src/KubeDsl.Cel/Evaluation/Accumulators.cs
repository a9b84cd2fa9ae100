namespace KubeDsl.Cel.Evaluation;

/// <summary>Collects what the body of a macro gives for each element.</summary>
internal abstract class Accumulator
{
    private CelValue? end;

    /// <summary>True when no further element can change the result.</summary>
    public virtual bool IsDone => end is CelError;

    /// <summary>The error, or the unknown, that the result will be.</summary>
    protected CelValue? End => end;

    public abstract void Add(CelValue key, CelValue item, CelValue result);

    public abstract CelValue Finish(bool isOpen);

    /// <summary>Notes an error, which ends the whole, or an unknown, of which the whole then depends.</summary>
    public void AddUndecided(CelValue value) => end = (end, value) switch
    {
        (null, _) => value,
        (CelUnknown, CelError) => value,
        (CelUnknown left, CelUnknown right) => left.With(right),
        _ => end,
    };
}

internal sealed class QuantifierAccumulator(bool isAll, int offset) : Accumulator
{
    private CelValue? undecided;
    private bool decided;

    public override bool IsDone => decided;

    public override void Add(CelValue key, CelValue item, CelValue result)
    {
        if (result is CelBool boolean)
            decided = boolean.Value != isAll;
        else
            undecided = LogicNode.Undecided(undecided, result.IsErrorOrUnknown ? result : CelError.NoSuchOverload().At(offset));
    }

    public override CelValue Finish(bool isOpen)
    {
        if (decided)
            return CelBool.Of(!isAll);
        if (isOpen)
            return undecided as CelUnknown ?? CelUnknown.Instance;
        return undecided ?? CelBool.Of(isAll);
    }
}

internal sealed class ExistsOneAccumulator(int offset) : Accumulator
{
    private int count;

    public override void Add(CelValue key, CelValue item, CelValue result)
    {
        if (result is CelBool boolean)
            count += boolean.Value ? 1 : 0;
        else
            AddUndecided(result.IsErrorOrUnknown ? result : CelError.NoSuchOverload().At(offset));
    }

    public override CelValue Finish(bool isOpen)
    {
        if (End is CelError)
            return End;
        // Two are too many, however many more there are; but what is not known may fail.
        if (count > 1 && End is null && !isOpen)
            return CelBool.False;
        return End ?? (isOpen ? CelUnknown.Instance : CelBool.Of(count == 1));
    }
}

internal sealed class FilterAccumulator(int offset) : Accumulator
{
    private readonly List<CelValue> items = [];

    public override void Add(CelValue key, CelValue item, CelValue result)
    {
        if (result is CelBool boolean)
        {
            if (boolean.Value)
                items.Add(item);
        }
        else
        {
            AddUndecided(result.IsErrorOrUnknown ? result : CelError.NoSuchOverload().At(offset));
        }
    }

    public override CelValue Finish(bool isOpen) =>
        End as CelError ?? (CelValue)new CelArray(items.ToArray(), isOpen || End is not null);
}

internal sealed class ListAccumulator : Accumulator
{
    private readonly List<CelValue> items = [];

    public override void Add(CelValue key, CelValue item, CelValue result)
    {
        if (result is CelError)
            AddUndecided(result);
        else
            items.Add(result);
    }

    public override CelValue Finish(bool isOpen) =>
        End as CelError ?? (CelValue)new CelArray(items.ToArray(), isOpen || End is not null);
}

internal sealed class MapAccumulator(bool isEntry, int offset) : Accumulator
{
    private readonly List<KeyValuePair<CelValue, CelValue>> entries = [];
    private readonly HashSet<CelValue> seen = new(KeyComparer.Instance);

    public override void Add(CelValue key, CelValue item, CelValue result)
    {
        if (result is CelError || key is CelUnknown || (isEntry && result is CelUnknown))
            AddUndecided(result is CelError ? result : CelUnknown.Instance);
        else if (!isEntry)
            entries.Add(new KeyValuePair<CelValue, CelValue>(key, result));
        else if (result is not CelMap map)
            AddUndecided(CelError.NoSuchOverload().At(offset));
        else
            AddEntries(map);
    }

    public override CelValue Finish(bool isOpen) => End ?? CelDictionary.Of(entries, isOpen);

    private void AddEntries(CelMap map)
    {
        foreach (var entry in map.Entries)
        {
            if (!seen.Add(entry.Key))
                AddUndecided(new CelError($"insert failed: key {entry.Key} already exists").At(offset));
            entries.Add(entry);
        }
        if (map.IsOpen)
            AddUndecided(CelUnknown.Instance);
    }
}

internal sealed class SortAccumulator(int offset) : Accumulator
{
    private readonly List<CelValue> items = [];
    private readonly List<CelValue> keys = [];

    public override void Add(CelValue key, CelValue item, CelValue result)
    {
        if (result.IsErrorOrUnknown)
        {
            AddUndecided(result);
            return;
        }
        items.Add(item);
        keys.Add(result);
    }

    public override CelValue Finish(bool isOpen)
    {
        if (End is not null)
            return End;
        if (isOpen)
            return CelUnknown.Instance;
        var sorted = Functions.ListsLibrary.Sort(items, keys);
        return sorted is CelError error ? error.At(offset) : sorted;
    }
}
