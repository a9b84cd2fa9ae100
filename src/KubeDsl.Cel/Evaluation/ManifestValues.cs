using KubeDsl.Cel.Checking;
using KubeDsl.Manifests;

namespace KubeDsl.Cel.Evaluation;

/// <summary>Reads nodes of a manifest as values of the type that a schema declares.</summary>
internal static class ManifestValues
{
    public static CelValue Read(ManifestNode node, CelType type) => node switch
    {
        StringNode text => ReadText(text, type),
        MapNode map => new ManifestMap(map, type) { Node = node },
        ListNode list => new ManifestList(list, type) { Node = node },
        BooleanNode boolean => new CelBool(boolean.Value) { Node = node },
        IntegerNode number => ReadInteger(number, type),
        FloatNode number => ReadFloat(number, type),
        NullNode => new CelNull { Node = node },
        _ => CelUnknown.Instance,
    };

    private static CelValue ReadText(StringNode node, CelType type)
    {
        switch (type.Kind)
        {
            case CelTypeKind.Duration:
                return LooseDurations.TryParse(node.Value) is { } span
                    ? new CelDuration(span) { Node = node }
                    : new CelError("Invalid duration " + node.Value) { Node = node };
            case CelTypeKind.Timestamp:
                return ReadTime(node);
            case CelTypeKind.Bytes:
                try
                {
                    return new CelBytes(Convert.FromBase64String(node.Value)) { Node = node };
                }
                catch (FormatException)
                {
                    return new CelError("Invalid byte formatted string " + node.Value) { Node = node };
                }
            default:
                return new CelString(node.Value) { Node = node };
        }
    }

    private static CelValue ReadTime(StringNode node)
    {
        // A field of format date holds a day, one of format date-time a time; both are timestamps to expressions.
        var text = node.Value.Length == 10 ? node.Value + "T00:00:00Z" : node.Value;
        return Timestamps.TryParse(text) is { } time
            ? time.From(node)
            : new CelError((node.Value.Length == 10 ? "Invalid date formatted string " : "Invalid date-time formatted string ") + node.Value) { Node = node };
    }

    private static CelValue ReadInteger(IntegerNode node, CelType type) => type.Kind switch
    {
        CelTypeKind.Double => new CelDouble(node.Value) { Node = node },
        CelTypeKind.Uint when node.Value >= 0 => new CelUint((ulong)node.Value) { Node = node },
        _ => new CelInt(node.Value) { Node = node },
    };

    private static CelValue ReadFloat(FloatNode node, CelType type) =>
        type.Kind == CelTypeKind.Int && node.Value == Math.Floor(node.Value) && Math.Abs(node.Value) < 9e18
            ? new CelInt((long)node.Value) { Node = node }
            : new CelDouble(node.Value) { Node = node };
}
