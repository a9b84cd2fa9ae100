using System.Globalization;
using System.Numerics;
using System.Text;
using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary><c>'%s of %d'.format([a, b])</c>.</summary>
internal static class StringFormat
{
    private const int DefaultPrecision = 6;

    public static void AddTo(FunctionTable table) =>
        table.Member("format", CelType.String, [CelType.String, CelType.DynList], (_, a) => Format(((CelString)a[0]).Value, (CelList)a[1]));

    private static CelValue Format(string template, CelList arguments)
    {
        var result = new StringBuilder();
        var next = 0;
        foreach (var clause in FormatClause.Read(template))
        {
            if (clause.Letter == '\0')
            {
                result.Append(clause.Text);
                continue;
            }
            if (next >= arguments.Count)
                return new CelError(FormattableString.Invariant($"index {next} out of range"));
            var argument = arguments[next++];
            if (FormatClause.Refusal(clause.Letter, argument.Type) is { } refusal)
                return new CelError("error during formatting: " + refusal);
            result.Append(Write(clause, argument));
            if (result.Length > Arithmetic.MaxSize)
                return Arithmetic.TooLarge();
        }
        return FormatClause.ErrorOf(template) is { } wrong ? new CelError(wrong) : new CelString(result.ToString());
    }

    private static string Write(FormatClause clause, CelValue value) => clause.Letter switch
    {
        's' => ToText(value),
        'd' => value.ToString()!,
        'f' => Group(Numbers.ToFixed(((CelDouble)value).Value, clause.Precision ?? DefaultPrecision)),
        'e' => Scientific(((CelDouble)value).Value, clause.Precision ?? DefaultPrecision),
        'b' => value is CelBool boolean ? (boolean.Value ? "1" : "0") : InBase(value, 2),
        'o' => InBase(value, 8),
        'x' => Hex(value),
        _ => Hex(value).ToUpperInvariant(),
    };

    private static string ToText(CelValue value) => value switch
    {
        CelBytes bytes => Encoding.UTF8.GetString(bytes.Bytes),
        CelList or CelMap => Nested(value, 0),
        _ => value.ToString()!,
    };

    private static string Nested(CelValue value, int depth)
    {
        if (depth > 100)
            return "…";
        return value switch
        {
            CelString text => "\"" + text.Value + "\"",
            CelBytes bytes => "b\"" + Encoding.UTF8.GetString(bytes.Bytes) + "\"",
            CelDuration => "duration(\"" + value + "\")",
            CelTimestamp => "timestamp(\"" + value + "\")",
            CelDouble number => double.IsNaN(number.Value) || double.IsInfinity(number.Value)
                ? "\"" + value + "\""
                : Numbers.ToFixed(number.Value, DefaultPrecision),
            CelList list => "[" + string.Join(", ", list.ToArray().Select(item => Nested(item, depth + 1))) + "]",
            CelMap map => "{" + string.Join(", ", map.Entries
                .Select(entry => (Key: Nested(entry.Key, depth + 1), Value: Nested(entry.Value, depth + 1)))
                .OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Key + ":" + entry.Value)) + "}",
            _ => value.ToString()!,
        };
    }

    /// <summary>Thousands are told apart by commas, as in English.</summary>
    private static string Group(string number)
    {
        var start = number.StartsWith("-", StringComparison.Ordinal) ? 1 : 0;
        var point = number.IndexOf('.');
        var end = point < 0 ? number.Length : point;
        if (end - start <= 3 || number[start] is not (>= '0' and <= '9'))
            return number;
        var grouped = new StringBuilder(number);
        for (var i = end - 3; i > start; i -= 3)
            grouped.Insert(i, ',');
        return grouped.ToString();
    }

    private static string Scientific(double value, int precision)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
            return Numbers.ToFixed(value, 0).PadLeft(precision);

        var (mantissa, exponent) = Numbers.ToScientific(value, precision);
        var power = new StringBuilder(exponent < 0 ? "⁻" : "");
        foreach (var digit in Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture))
            power.Append("⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']);
        return mantissa + "×10" + power;
    }

    private static string Hex(CelValue value) => value switch
    {
        CelString text => Hex(Encoding.UTF8.GetBytes(text.Value)),
        CelBytes bytes => Hex(bytes.Bytes),
        _ => InBase(value, 16),
    };

    private static string Hex(byte[] bytes)
    {
        var text = new StringBuilder(bytes.Length * 2);
        foreach (var b in bytes)
            text.Append(b.ToString("x2", CultureInfo.InvariantCulture));
        return text.ToString();
    }

    private static string InBase(CelValue value, int radix)
    {
        var number = value is CelInt signed ? signed.Value : (BigInteger)((CelUint)value).Value;
        var rest = BigInteger.Abs(number);
        var digits = new StringBuilder();
        do
        {
            digits.Insert(0, "0123456789abcdef"[(int)(rest % radix)]);
            rest /= radix;
        }
        while (rest > 0);
        return (number.Sign < 0 ? "-" : "") + digits;
    }
}
