namespace KubeDsl.Cel.Evaluation;

/// <summary>Whether parts of a value are not known.</summary>
internal static class Partial
{
    /// <summary>Deeper parts are taken for unknown rather than looked at.</summary>
    private const int MaxDepth = 100;

    public static CelUnknown? FirstUnknown(CelValue[] values)
    {
        foreach (var value in values)
            if (FirstUnknown(value, 0) is { } unknown)
                return unknown;
        return null;
    }

    public static CelUnknown? FirstUnknown(CelValue value) => FirstUnknown(value, 0);

    private static CelUnknown? FirstUnknown(CelValue value, int depth)
    {
        switch (value)
        {
            case CelUnknown unknown:
                return unknown;
            case CelOptional { Value: { } inner }:
                return FirstUnknown(inner, depth + 1);
            case CelList list:
                if (list.IsOpen || depth > MaxDepth)
                    return CelUnknown.Instance;
                for (var i = 0; i < list.Count; i++)
                    if (FirstUnknown(list[i], depth + 1) is { } found)
                        return found;
                return null;
            case CelMap map:
                if (map.IsOpen || depth > MaxDepth)
                    return CelUnknown.Instance;
                foreach (var entry in map.Entries)
                    if (FirstUnknown(entry.Value, depth + 1) is { } found)
                        return found;
                return null;
            default:
                return null;
        }
    }
}
