using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary>Optional values.</summary>
internal static class OptionalLibrary
{
    private static readonly CelType V = CelType.Parameter("V");
    private static readonly CelType OptionalV = CelType.Optional(V);

    public static void AddTo(FunctionTable table)
    {
        table.Global("optional.none", OptionalV, [], (_, _) => CelOptional.None);
        table.Global("optional.of", OptionalV, [V], (_, arguments) => CelOptional.Of(arguments[0]), acceptsPartial: true);
        table.Global("optional.ofNonZeroValue", OptionalV, [V], (_, arguments) => OfNonZero(arguments[0]), acceptsPartial: true);
        table.Member("hasValue", CelType.Bool, [OptionalV], (_, arguments) => CelBool.Of(((CelOptional)arguments[0]).Value is not null), acceptsPartial: true);
        table.Member("value", V, [OptionalV], (_, arguments) => Value((CelOptional)arguments[0]), acceptsPartial: true);

        // Both are evaluated by a node of their own, which leaves out what is not needed.
        table.Member("or", OptionalV, [OptionalV, OptionalV], (_, _) => CelError.NoSuchOverload());
        table.Member("orValue", V, [OptionalV, V], (_, _) => CelError.NoSuchOverload());

        var list = CelType.List(V);
        table.Member("first", OptionalV, [list], (_, arguments) => At((CelList)arguments[0], last: false), acceptsPartial: true);
        table.Member("last", OptionalV, [list], (_, arguments) => At((CelList)arguments[0], last: true), acceptsPartial: true);
        table.Global("optional.unwrap", list, [CelType.List(OptionalV)], (_, arguments) => Unwrap((CelList)arguments[0]));
        table.Member("unwrapOpt", list, [CelType.List(OptionalV)], (_, arguments) => Unwrap((CelList)arguments[0]));
    }

    private static CelValue Value(CelOptional optional) => optional.Value ?? new CelError("optional.none() dereference");

    private static CelValue OfNonZero(CelValue value) => value switch
    {
        CelUnknown => value,
        CelList { IsOpen: true } or CelMap { IsOpen: true } => CelUnknown.Instance,
        _ => IsZero(value) ? CelOptional.None : CelOptional.Of(value),
    };

    private static bool IsZero(CelValue value) => value switch
    {
        CelNull => true,
        CelBool boolean => !boolean.Value,
        CelInt number => number.Value == 0,
        CelUint number => number.Value == 0,
        CelDouble number => number.Value == 0,
        CelString text => text.Value.Length == 0,
        CelBytes bytes => bytes.Bytes.Length == 0,
        CelDuration duration => duration.Nanoseconds == 0,
        CelTimestamp time => time.Seconds == CelTimestamp.MinSeconds && time.Nanoseconds == 0,
        CelList list => list.Count == 0,
        CelMap map => map.Count == 0,
        CelOptional optional => optional.Value is null || IsZero(optional.Value),
        CelOpaque opaque => opaque.IsZero,
        _ => false,
    };

    private static CelValue At(CelList list, bool last)
    {
        if (list.IsOpen)
            return CelUnknown.Instance;
        if (list.Count == 0)
            return CelOptional.None;
        var item = list[last ? list.Count - 1 : 0];
        return item is CelUnknown ? item : CelOptional.Of(item);
    }

    private static CelValue Unwrap(CelList list)
    {
        var values = new List<CelValue>();
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is not CelOptional optional)
                return CelError.NoSuchOverload();
            if (optional.Value is not null)
                values.Add(optional.Value);
        }
        return new CelArray([.. values]);
    }
}
