using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary>
/// <c>a + b</c> of lists. Lists of a schema that are sets or maps are joined as such: what is in both is there once, and
/// entries with the keys of an earlier one take its place.
/// </summary>
internal static class ListJoin
{
    public static CelValue Join(CelList left, CelList right, Frame frame)
    {
        if (left.Count == 0 && !left.IsOpen && left.Declared is null)
            return right;
        if (left.Declared is not { ListKind: not CelListKind.Atomic } declared)
            return new CelArray([.. left.ToArray(), .. right.ToArray()], left.IsOpen || right.IsOpen);
        if (Partial.FirstUnknown([left, right]) is { } unknown)
            return unknown;

        var joined = left.ToArray().ToList();
        for (var i = 0; i < right.Count; i++)
        {
            var position = declared.ListKind == CelListKind.Set
                ? PositionOf(joined, right[i], frame)
                : PositionOfKeys(joined, right[i], declared.ListKeys, frame);
            if (position < 0)
                joined.Add(right[i]);
            else
                joined[position] = right[i];
        }
        return new CelArray([.. joined], declared: declared);
    }

    private static int PositionOf(List<CelValue> items, CelValue item, Frame frame) =>
        items.FindIndex(other => Equality.Compare(other, item, frame) == Truth.True);

    private static int PositionOfKeys(List<CelValue> items, CelValue item, IReadOnlyList<string> keys, Frame frame) =>
        items.FindIndex(other => keys.All(key => SameAt(other, item, key, frame)));

    private static bool SameAt(CelValue left, CelValue right, string key, Frame frame)
    {
        frame.Step();
        var name = PropertyNames.Escape(key) ?? key;
        var first = (left as CelMap)?.Find(name);
        var second = (right as CelMap)?.Find(name);
        return first is null || second is null ? first is null && second is null : Equality.Compare(first, second) == Truth.True;
    }
}
