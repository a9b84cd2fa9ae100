using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary>Kubernetes' functions on lists: isSorted, sum, min, max, indexOf, lastIndexOf.</summary>
internal static class KubernetesListsLibrary
{
    private static readonly CelType[] Comparable =
    [
        CelType.Int, CelType.Uint, CelType.Double, CelType.Bool, CelType.Duration, CelType.Timestamp, CelType.String, CelType.Bytes,
    ];

    public static void AddTo(FunctionTable table)
    {
        foreach (var type in Comparable)
        {
            var list = CelType.List(type);
            table.Member("isSorted", CelType.Bool, [list], (_, arguments) => IsSorted((CelList)arguments[0]));
            table.Member("min", type, [list], (_, arguments) => Extreme((CelList)arguments[0], "min"));
            table.Member("max", type, [list], (_, arguments) => Extreme((CelList)arguments[0], "max"));
        }
        foreach (var type in new[] { CelType.Int, CelType.Uint, CelType.Double, CelType.Duration })
            table.Member("sum", type, [CelType.List(type)], (frame, arguments) => Sum(frame, (CelList)arguments[0], type));

        var item = CelType.Parameter("T");
        table.Member("indexOf", CelType.Int, [CelType.List(item), item], (frame, arguments) => IndexOf(frame, (CelList)arguments[0], arguments[1], last: false));
        table.Member("lastIndexOf", CelType.Int, [CelType.List(item), item], (frame, arguments) => IndexOf(frame, (CelList)arguments[0], arguments[1], last: true));
    }

    private static CelValue IsSorted(CelList list)
    {
        for (var i = 1; i < list.Count; i++)
        {
            var order = Ordering.Compare(list[i - 1], list[i], out var comparable);
            if (!comparable)
                return CelError.NoSuchOverload();
            if (order > 0)
                return CelBool.False;
        }
        return CelBool.True;
    }

    private static CelValue Extreme(CelList list, string name)
    {
        if (list.Count == 0)
            return new CelError(name + " called on empty list");
        var best = list[0];
        for (var i = 1; i < list.Count; i++)
        {
            var order = Ordering.Compare(list[i], best, out var comparable);
            if (!comparable)
                return CelError.NoSuchOverload();
            if (name == "min" ? order < 0 : order > 0)
                best = list[i];
        }
        return best;
    }

    private static CelValue Sum(Frame frame, CelList list, CelType type)
    {
        // The sum of nothing is the zero of the declared type.
        CelValue sum = type.Kind switch
        {
            CelTypeKind.Uint => new CelUint(0),
            CelTypeKind.Double => new CelDouble(0),
            CelTypeKind.Duration => new CelDuration(0),
            _ => CelInt.Of(0),
        };
        for (var i = 0; i < list.Count; i++)
        {
            sum = i == 0 ? list[0] : Arithmetic.Add(sum, list[i], frame);
            if (sum is CelError)
                return sum;
        }
        return sum.Kind is CelValueKind.Int or CelValueKind.Uint or CelValueKind.Double or CelValueKind.Duration ? sum : CelError.NoSuchOverload();
    }

    private static CelValue IndexOf(Frame frame, CelList list, CelValue item, bool last)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var position = last ? list.Count - 1 - i : i;
            frame.Step();
            if (Equality.Compare(list[position], item, frame) == Truth.True)
                return CelInt.Of(position);
        }
        return CelInt.Of(-1);
    }
}
