using KubeDsl.Cel.Checking;

namespace KubeDsl.Cel.Evaluation;

/// <summary>Whether two values are equal; work on large ones is paid for by the frame. Numbers are compared by their value, other types only with themselves.</summary>
internal static class Equality
{
    public static Truth Compare(CelValue left, CelValue right, Frame? frame = null)
    {
        if (left.Kind == CelValueKind.Unknown || right.Kind == CelValueKind.Unknown)
            return Truth.Unknown;

        switch (left)
        {
            case CelString text:
                return Of(right is CelString other && other.Value == text.Value);
            case CelBool boolean:
                return Of(right is CelBool otherBool && otherBool.Value == boolean.Value);
            case CelNull:
                return Of(right is CelNull);
            case CelInt or CelUint or CelDouble:
                return Of(right is CelInt or CelUint or CelDouble && Ordering.CompareNumbers(left, right) == 0);
            case CelBytes bytes:
                return Of(right is CelBytes otherBytes && bytes.Bytes.AsEnumerable().SequenceEqual(otherBytes.Bytes));
            case CelDuration duration:
                return Of(right is CelDuration otherDuration && otherDuration.Nanoseconds == duration.Nanoseconds);
            case CelTimestamp timestamp:
                return Of(right is CelTimestamp otherTime && otherTime.CompareTo(timestamp) == 0);
            case CelTypeValue type:
                return Of(right is CelTypeValue otherType && otherType.Value.RuntimeName == type.Value.RuntimeName);
            case CelOpaque opaque:
                return Of(right is CelOpaque otherOpaque && otherOpaque.Type.Name == opaque.Type.Name && opaque.EqualsOpaque(otherOpaque));
            case CelOptional optional:
                return right is not CelOptional otherOptional ? Truth.False : OfOptionals(optional, otherOptional, frame);
            case CelList list:
                return right is not CelList otherList ? Truth.False : OfLists(list, otherList, frame);
            case CelMap map:
                return right is not CelMap otherMap ? Truth.False : OfMaps(map, otherMap, frame);
            default:
                return Truth.False;
        }
    }

    /// <summary>Whether an element of <paramref name="list"/> equals <paramref name="item"/>.</summary>
    public static Truth Contains(CelList list, CelValue item, Frame? frame = null)
    {
        var answer = list.IsOpen ? Truth.Unknown : Truth.False;
        for (var i = 0; i < list.Count; i++)
        {
            frame?.Step();
            var same = Compare(list[i], item, frame);
            if (same == Truth.True)
                return Truth.True;
            if (same == Truth.Unknown)
                answer = Truth.Unknown;
        }
        return answer;
    }

    private static Truth Of(bool value) => value ? Truth.True : Truth.False;

    private static Truth OfOptionals(CelOptional left, CelOptional right, Frame? frame) =>
        left.Value is null || right.Value is null ? Of(left.Value is null && right.Value is null) : Compare(left.Value, right.Value, frame);

    private static Truth OfLists(CelList left, CelList right, Frame? frame)
    {
        var declared = left.Declared ?? right.Declared;
        if (declared is { ListKind: not CelListKind.Atomic })
            return OfUnordered(left, right, frame);
        if (left.IsOpen || right.IsOpen)
            return (!left.IsOpen && left.Count < right.Count) || (!right.IsOpen && right.Count < left.Count) ? Truth.False : Truth.Unknown;
        if (left.Count != right.Count)
            return Truth.False;

        var answer = Truth.True;
        for (var i = 0; i < left.Count; i++)
        {
            frame?.Step();
            var same = Compare(left[i], right[i], frame);
            if (same == Truth.False)
                return Truth.False;
            if (same == Truth.Unknown)
                answer = Truth.Unknown;
        }
        return answer;
    }

    private static Truth OfUnordered(CelList left, CelList right, Frame? frame)
    {
        if (left.IsOpen || right.IsOpen)
            return Truth.Unknown;
        if (left.Count != right.Count)
            return Truth.False;

        var answer = Truth.True;
        for (var i = 0; i < left.Count; i++)
        {
            var found = Contains(right, left[i], frame);
            if (found == Truth.False)
                return Truth.False;
            if (found == Truth.Unknown)
                answer = Truth.Unknown;
        }
        return answer;
    }

    private static Truth OfMaps(CelMap left, CelMap right, Frame? frame)
    {
        var open = left.IsOpen || right.IsOpen;
        if (!open && left.Count != right.Count)
            return Truth.False;

        var answer = open ? Truth.Unknown : Truth.True;
        foreach (var entry in left.Entries)
        {
            frame?.Step();
            var other = right.Find(entry.Key);
            if (other is null)
            {
                if (!right.IsOpen)
                    return Truth.False;
                continue;
            }

            var same = Compare(entry.Value, other, frame);
            if (same == Truth.False)
                return Truth.False;
            if (same == Truth.Unknown)
                answer = Truth.Unknown;
        }
        return answer;
    }
}
