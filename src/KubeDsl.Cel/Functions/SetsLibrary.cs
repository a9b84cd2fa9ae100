using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary><c>sets.contains</c>, <c>sets.equivalent</c> and <c>sets.intersects</c>.</summary>
internal static class SetsLibrary
{
    public static void AddTo(FunctionTable table)
    {
        var list = CelType.List(CelType.Parameter("T"));
        table.Global("sets.contains", CelType.Bool, [list, list], (frame, arguments) => CelBool.Of(Contains(frame, arguments[0], arguments[1])));
        table.Global(
            "sets.equivalent", CelType.Bool, [list, list],
            (frame, arguments) => CelBool.Of(Contains(frame, arguments[0], arguments[1]) && Contains(frame, arguments[1], arguments[0])));
        table.Global("sets.intersects", CelType.Bool, [list, list], (frame, arguments) => CelBool.Of(Intersects(frame, arguments[0], arguments[1])));
    }

    private static bool Contains(Frame frame, CelValue all, CelValue some) =>
        ((CelList)some).ToArray().All(item => Equality.Contains((CelList)all, item, frame) == Truth.True);

    private static bool Intersects(Frame frame, CelValue left, CelValue right) =>
        ((CelList)right).ToArray().Any(item => Equality.Contains((CelList)left, item, frame) == Truth.True);
}
