using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary>The language's functions on lists: slice, flatten, sort, distinct, reverse, range.</summary>
internal static class ListsLibrary
{
    private static readonly CelType T = CelType.Parameter("T");

    private static readonly CelType[] Sortable =
    [
        CelType.Int, CelType.Uint, CelType.Double, CelType.Bool, CelType.Duration, CelType.Timestamp, CelType.String, CelType.Bytes,
    ];

    public static void AddTo(FunctionTable table)
    {
        var list = CelType.List(T);
        table.Member("slice", list, [list, CelType.Int, CelType.Int], (_, arguments) => Slice((CelList)arguments[0], Int(arguments[1]), Int(arguments[2])));
        table.Member("flatten", list, [CelType.List(list)], (frame, arguments) => Flatten(frame, (CelList)arguments[0], 1));
        table.Member(
            "flatten", CelType.DynList, [CelType.DynList, CelType.Int],
            (frame, arguments) => Int(arguments[1]) < 0 ? new CelError("level must be non-negative") : Flatten(frame, (CelList)arguments[0], Int(arguments[1])));
        table.Member("distinct", list, [list], (frame, arguments) => Distinct(frame, (CelList)arguments[0]));
        table.Member("reverse", list, [list], (_, arguments) => new CelArray(((CelList)arguments[0]).ToArray().AsEnumerable().Reverse().ToArray()));
        table.Global("lists.range", CelType.List(CelType.Int), [CelType.Int], (frame, arguments) => Range(frame, Int(arguments[0])));
        foreach (var type in Sortable)
            table.Member("sort", CelType.List(type), [CelType.List(type)], (_, arguments) => Sort((CelList)arguments[0]));
    }

    /// <summary>The items in the order of their keys, or an error when the keys cannot be compared.</summary>
    public static CelValue Sort(IReadOnlyList<CelValue> items, IReadOnlyList<CelValue> keys)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (Sortable.All(type => type.Kind != keys[i].Type.Kind))
                return new CelError("unsupported type in list to sort");
            if (keys[i].Kind != keys[0].Kind)
                return new CelError("list elements must have the same type");
        }

        // A stable sort, so that the result does not depend on the framework.
        var order = Enumerable.Range(0, items.Count)
            .OrderBy(index => keys[index], Comparer<CelValue>.Create((left, right) => Ordering.Compare(left, right, out _) ?? 0));
        return new CelArray(order.Select(index => items[index]).ToArray());
    }

    private static long Int(CelValue value) => ((CelInt)value).Value;

    private static CelValue Sort(CelList list)
    {
        var items = list.ToArray();
        return Sort(items, items);
    }

    private static CelValue Slice(CelList list, long start, long end)
    {
        if (start < 0 || end < 0)
            return new CelError($"cannot slice({start}, {end}), negative indexes not supported");
        if (start > end)
            return new CelError($"cannot slice({start}, {end}), start index must be less than or equal to end index");
        if (end > list.Count)
            return new CelError($"cannot slice({start}, {end}), list is length {list.Count}");
        return new CelArray(list.ToArray().Skip((int)start).Take((int)(end - start)).ToArray());
    }

    private static CelValue Flatten(Frame frame, CelList list, long depth)
    {
        var items = new List<CelValue>();
        Flatten(frame, list, Math.Min(depth, 250), items);
        return items.Count > Arithmetic.MaxSize ? Arithmetic.TooLarge() : new CelArray([.. items]);
    }

    private static void Flatten(Frame frame, CelList list, long depth, List<CelValue> items)
    {
        for (var i = 0; i < list.Count; i++)
        {
            frame.Step();
            if (list[i] is CelList inner && depth > 0)
                Flatten(frame, inner, depth - 1, items);
            else
                items.Add(list[i]);
        }
    }

    private static CelArray Distinct(Frame frame, CelList list)
    {
        var seen = new HashSet<CelValue>(KeyComparer.Instance);
        var items = new List<CelValue>();
        for (var i = 0; i < list.Count; i++)
        {
            frame.Step();
            var item = list[i];
            // Containers have poor hash codes: they are compared one by one, and paid for.
            var isNew = item is CelList or CelMap
                ? items.TrueForAll(other => Equality.Compare(other, item, frame) != Truth.True)
                : seen.Add(item);
            if (isNew)
                items.Add(item);
        }
        return new CelArray([.. items]);
    }

    private static CelValue Range(Frame frame, long count)
    {
        if (count > Arithmetic.MaxSize)
            return Arithmetic.TooLarge();
        frame.Charge(count);
        var numbers = new CelValue[Math.Max(0, count)];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = CelInt.Of(i);
        return new CelArray(numbers);
    }
}
