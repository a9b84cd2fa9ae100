using System.Globalization;
using System.Text.RegularExpressions;

namespace KubeDsl.Yaml.Reading;

/// <summary>Numbers as the API server's YAML library finds them in plain scalars.</summary>
internal static class PlainNumbers
{
    private const NumberStyles FloatStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly Regex Timestamp = new(
        "^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(([Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\\.[0-9]*)?[ \\t]*(Z|[-+][0-9]{1,2}(:[0-9]{2})?)?)?$",
        RegexOptions.CultureInvariant);

    public static bool IsTimestamp(string text) => Timestamp.IsMatch(text);

    /// <summary>The value of a plain scalar that starts with a digit or a sign.</summary>
    public static ScalarValue Resolve(string text)
    {
        if (text is "+.inf" or "+.Inf" or "+.INF")
            return ScalarValue.Of(double.PositiveInfinity, isSurprising: false);
        if (text is "-.inf" or "-.Inf" or "-.INF")
            return ScalarValue.Of(double.NegativeInfinity, isSurprising: false);
        if (!MayBeNumber(text))
            return ScalarValue.String(text);

        var plain = text.IndexOf('_') < 0 ? text : text.Replace("_", "");
        if (TryInteger(plain, out var integer, out var unsigned))
            return integer is { } value ? ScalarValue.Of(value, IsSurprising(text)) : ScalarValue.Of(unsigned);
        if (IsFloat(plain) && TryFloat(plain, out var number))
            return ScalarValue.Of(number, IsSurprising(text));
        return ScalarValue.String(text);
    }

    /// <summary>The value of a plain scalar that starts with a point.</summary>
    public static ScalarValue ResolvePoint(string text)
    {
        if (text is ".inf" or ".Inf" or ".INF")
            return ScalarValue.Of(double.PositiveInfinity, isSurprising: false);
        if (text is ".nan" or ".NaN" or ".NAN")
            return ScalarValue.Of(double.NaN, isSurprising: false);
        return text.Length > 1 && IsFloat(text) && TryFloat(text, out var number)
            ? ScalarValue.Of(number, isSurprising: true)
            : ScalarValue.String(text);
    }

    /// <summary>Sorts out names, versions and dates before anything costly is tried.</summary>
    private static bool MayBeNumber(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (!(text[i] is >= '0' and <= '9' or '.' or '_' or '+' or '-' or >= 'a' and <= 'f' or >= 'A' and <= 'F' or 'x' or 'X' or 'o' or 'O'))
                return false;
        return true;
    }

    /// <summary>Decimal without a leading zero, or with a prefix for its base; null is an integer that needs an unsigned 64-bit number.</summary>
    private static bool TryInteger(string text, out long? value, out ulong magnitude)
    {
        value = null;
        magnitude = 0;
        var start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var negative = start == 1 && text[0] == '-';
        var radix = 10;
        if (text.Length > start + 1 && text[start] == '0')
            (radix, start) = text[start + 1] switch
            {
                'x' or 'X' => (16, start + 2),
                'o' or 'O' => (8, start + 2),
                'b' or 'B' => (2, start + 2),
                _ => (8, start + 1),
            };
        if (start == text.Length)
            return false;

        for (var i = start; i < text.Length; i++)
        {
            var digit = DigitOf(text[i]);
            if (digit >= radix || magnitude > (ulong.MaxValue - (ulong)digit) / (ulong)radix)
                return false;
            magnitude = (magnitude * (ulong)radix) + (ulong)digit;
        }

        if (negative)
        {
            if (magnitude > 1UL << 63)
                return false;
            value = unchecked(-(long)magnitude);
            return true;
        }
        if (magnitude <= long.MaxValue)
            value = (long)magnitude;
        // With a plus sign only what fits a signed number is an integer.
        return value is not null || text[0] != '+';
    }

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => int.MaxValue,
    };

    /// <summary><c>[-+]? ( . digits | digits ( . digits? )? ) ( e [-+]? digits )?</c></summary>
    private static bool IsFloat(string text)
    {
        var i = text[0] is '+' or '-' ? 1 : 0;
        var whole = Digits(text, ref i);
        if (i < text.Length && text[i] == '.')
        {
            i++;
            if (Digits(text, ref i) == 0 && whole == 0)
                return false;
        }
        else if (whole == 0)
        {
            return false;
        }

        if (i < text.Length && text[i] is 'e' or 'E')
        {
            i++;
            if (i < text.Length && text[i] is '+' or '-')
                i++;
            if (Digits(text, ref i) == 0)
                return false;
        }
        return i == text.Length;
    }

    private static int Digits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9')
            position++;
        return position - start;
    }

    private static bool TryFloat(string text, out double number) =>
        double.TryParse(text, FloatStyle, CultureInfo.InvariantCulture, out number) && !double.IsInfinity(number);

    /// <summary>True for a number that looks like something else: <c>010</c>, <c>1_000</c>, <c>1e3</c>, <c>1.10</c>.</summary>
    private static bool IsSurprising(string text)
    {
        var start = text[0] is '+' or '-' ? 1 : 0;
        if (text[0] == '+' || text.IndexOf('_') >= 0)
            return true;
        if (text.Length > start + 1 && text[start] == '0' && text[start + 1] is not '.')
            return true;
        var point = text.IndexOf('.');
        if (point < 0)
            return text.IndexOf('e') >= 0 || text.IndexOf('E') >= 0;
        return point == text.Length - 1 || (text.Length - point > 2 && text[text.Length - 1] == '0' && text.IndexOf('e') < 0);
    }
}
