namespace KubeDsl.Cel.Regex;

/// <summary>A set of Unicode characters as sorted ranges that do not touch.</summary>
internal sealed class CharSet
{
    public const int Last = 0x10FFFF;

    private readonly (int Low, int High)[] ranges;

    private CharSet((int Low, int High)[] ranges) => this.ranges = ranges;

    public static CharSet Any { get; } = new([(0, Last)]);

    public static CharSet NotNewline { get; } = new([(0, '\n' - 1), ('\n' + 1, Last)]);

    public IReadOnlyList<(int Low, int High)> Ranges => ranges;

    public static CharSet Of(params (int Low, int High)[] ranges) => Normalize(ranges);

    public static CharSet OfChar(int c) => new([(c, c)]);

    public static CharSet Union(IEnumerable<CharSet> sets) => Normalize(sets.SelectMany(set => set.ranges));

    public CharSet Negate()
    {
        var result = new List<(int, int)>();
        var next = 0;
        foreach (var (low, high) in ranges)
        {
            if (low > next)
                result.Add((next, low - 1));
            next = high + 1;
        }
        if (next <= Last)
            result.Add((next, Last));
        return new CharSet([.. result]);
    }

    /// <summary>The set with the other cases of its characters.</summary>
    public CharSet FoldCase()
    {
        var folded = new List<(int, int)>(ranges);
        foreach (var (low, high) in ranges)
            CaseFolding.AddOthers(low, high, folded);
        return Normalize(folded);
    }

    public bool Contains(int c)
    {
        if (ranges.Length == 1)
            return c >= ranges[0].Low && c <= ranges[0].High;
        var low = 0;
        var high = ranges.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (c < ranges[middle].Low)
                high = middle - 1;
            else if (c > ranges[middle].High)
                low = middle + 1;
            else
                return true;
        }
        return false;
    }

    private static CharSet Normalize(IEnumerable<(int Low, int High)> source)
    {
        var result = new List<(int Low, int High)>();
        foreach (var range in source.OrderBy(range => range.Low).ThenBy(range => range.High))
        {
            if (result.Count > 0 && range.Low <= result[result.Count - 1].High + 1)
                result[result.Count - 1] = (result[result.Count - 1].Low, Math.Max(result[result.Count - 1].High, range.High));
            else
                result.Add(range);
        }
        return new CharSet([.. result]);
    }
}
