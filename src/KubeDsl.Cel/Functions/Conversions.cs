using System.Globalization;
using System.Text;
using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary><c>int(x)</c>, <c>string(x)</c> and the other conversions between types, <c>type(x)</c> and <c>size(x)</c>.</summary>
internal static class Conversions
{
    private static readonly CelType A = CelType.Parameter("A");
    private static readonly CelType B = CelType.Parameter("B");

    public static void AddTo(FunctionTable table)
    {
        Declare(table, "int", CelType.Int, CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Timestamp, CelType.Duration);
        Declare(table, "uint", CelType.Uint, CelType.Uint, CelType.Int, CelType.Double, CelType.String);
        Declare(table, "double", CelType.Double, CelType.Double, CelType.Int, CelType.Uint, CelType.String);
        Declare(table, "bool", CelType.Bool, CelType.Bool, CelType.String);
        Declare(table, "bytes", CelType.Bytes, CelType.Bytes, CelType.String);
        Declare(
            table, "string", CelType.String, CelType.String, CelType.Bool, CelType.Bytes, CelType.Double, CelType.Duration, CelType.Int,
            CelType.Timestamp, CelType.Uint);
        Declare(table, "duration", CelType.Duration, CelType.Duration, CelType.String, CelType.Int);
        Declare(table, "timestamp", CelType.Timestamp, CelType.Timestamp, CelType.String, CelType.Int);

        table.Global("dyn", CelType.Dyn, [A], (_, arguments) => arguments[0], acceptsPartial: true);
        table.Global("type", CelType.TypeOf(A), [A], (_, arguments) => new CelTypeValue(arguments[0].Type), acceptsPartial: true);
        foreach (var type in new[] { CelType.String, CelType.Bytes, CelType.List(A), CelType.Map(A, B) })
        {
            table.Global("size", CelType.Int, [type], (_, arguments) => Size(arguments[0]), acceptsPartial: true);
            table.Member("size", CelType.Int, [type], (_, arguments) => Size(arguments[0]), acceptsPartial: true);
        }
    }

    /// <summary>The value converted by the function <paramref name="name"/>, or an error.</summary>
    public static CelValue Convert(string name, CelValue value) => name switch
    {
        "int" => ToInt(value),
        "uint" => ToUint(value),
        "double" => ToDouble(value),
        "bool" => ToBool(value),
        "bytes" => value is CelString text ? new CelBytes(Encoding.UTF8.GetBytes(text.Value)) : Same(value, CelType.Bytes),
        "string" => ToText(value),
        "duration" => ToDuration(value),
        "timestamp" => ToTimestamp(value),
        _ => CelError.NoSuchOverload(),
    };

    private static void Declare(FunctionTable table, string name, CelType result, params CelType[] sources)
    {
        foreach (var source in sources)
            table.Global(name, result, [source], (_, arguments) => Convert(name, arguments[0]));
    }

    private static CelValue Size(CelValue value) => value switch
    {
        CelString text => CelInt.Of(Runes.Count(text.Value)),
        CelBytes bytes => CelInt.Of(bytes.Bytes.Length),
        CelList list => list.IsOpen ? CelUnknown.Instance : CelInt.Of(list.Count),
        CelMap map => map.IsOpen ? CelUnknown.Instance : CelInt.Of(map.Count),
        _ => CelError.NoSuchOverload(),
    };

    private static CelValue Same(CelValue value, CelType type) =>
        value.Type.Kind == type.Kind ? value : CelError.Conversion(value, type);

    private static CelValue ToInt(CelValue value) => value switch
    {
        CelUint { Value: > long.MaxValue } => new CelError("integer overflow"),
        CelUint number => CelInt.Of((long)number.Value),
        CelDouble number => number.Value > -9223372036854775808.0 && number.Value < 9223372036854775808.0
            ? CelInt.Of((long)number.Value)
            : new CelError("integer overflow"),
        CelString text => long.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? CelInt.Of(number)
            : CelError.Conversion(value, CelType.Int),
        CelTimestamp time => CelInt.Of(time.Seconds),
        CelDuration duration => CelInt.Of(duration.Nanoseconds),
        _ => Same(value, CelType.Int),
    };

    private static CelValue ToUint(CelValue value) => value switch
    {
        CelInt { Value: < 0 } => new CelError("unsigned integer overflow"),
        CelInt number => new CelUint((ulong)number.Value),
        CelDouble number => number.Value >= 0 && number.Value < 18446744073709551616.0
            ? new CelUint((ulong)number.Value)
            : new CelError("unsigned integer overflow"),
        CelString text => ulong.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new CelUint(number)
            : CelError.Conversion(value, CelType.Uint),
        _ => Same(value, CelType.Uint),
    };

    private static CelValue ToDouble(CelValue value) => value switch
    {
        CelInt number => new CelDouble(number.Value),
        CelUint number => new CelDouble(number.Value),
        CelString text => ParseDouble(text.Value) is { } number ? new CelDouble(number) : CelError.Conversion(value, CelType.Double),
        _ => Same(value, CelType.Double),
    };

    private static double? ParseDouble(string text)
    {
        switch (text.TrimStart('+', '-').ToLowerInvariant())
        {
            case "nan" when text.Length == 3:
                return double.NaN;
            case "inf" or "infinity" when text.Length - text.TrimStart('+', '-').Length <= 1:
                return text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        }
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) && !double.IsInfinity(number) ? number : null;
    }

    private static CelValue ToBool(CelValue value) => value switch
    {
        CelString { Value: "1" or "t" or "T" or "true" or "TRUE" or "True" } => CelBool.True,
        CelString { Value: "0" or "f" or "F" or "false" or "FALSE" or "False" } => CelBool.False,
        _ => Same(value, CelType.Bool),
    };

    private static CelValue ToText(CelValue value)
    {
        switch (value)
        {
            case CelString:
                return value;
            case CelBytes bytes:
                try
                {
                    return new CelString(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.Bytes));
                }
                catch (ArgumentException)
                {
                    return new CelError("invalid UTF-8 in bytes, cannot convert to string");
                }
            case CelBool or CelDouble or CelDuration or CelInt or CelTimestamp or CelUint:
                return new CelString(value.ToString()!);
            default:
                return CelError.Conversion(value, CelType.String);
        }
    }

    private static CelValue ToDuration(CelValue value) => value switch
    {
        CelString text => (CelValue?)CelDuration.TryParse(text.Value) ?? CelError.Conversion(value, CelType.Duration),
        CelInt number => new CelDuration(number.Value),
        _ => Same(value, CelType.Duration),
    };

    private static CelValue ToTimestamp(CelValue value) => value switch
    {
        CelString text => (CelValue?)CelTimestamp.TryParse(text.Value) ?? CelError.Conversion(value, CelType.Timestamp),
        CelInt number => (CelValue?)CelTimestamp.TryCreate(number.Value) ?? new CelError("timestamp overflow"),
        _ => Same(value, CelType.Timestamp),
    };
}
