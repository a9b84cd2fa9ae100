using System.Globalization;
using System.Numerics;
using KubeDsl.Manifests.Formats;

namespace KubeDsl.Cel.Functions;

/// <summary>Reads quantities such as <c>500m</c>, <c>1.5Gi</c> and <c>1e3</c>.</summary>
internal static class QuantityParser
{
    /// <summary>This many decimal digits always fit into 64 bits.</summary>
    private const int SafeDigits = 18;

    private const int MaxLength = 200;

    private static readonly BigInteger Largest = long.MaxValue * Quantity.Billion;

    public static Quantity? TryParse(string text)
    {
        if (text.Length is 0 or > MaxLength)
            return null;
        var at = 0;
        var isNegative = text[0] == '-';
        if (text[0] is '-' or '+')
            at++;
        while (at < text.Length && text[at] == '0' && at + 1 < text.Length && text[at + 1] is >= '0' and <= '9')
            at++;

        var whole = TakeDigits(text, ref at);
        var fraction = "";
        if (at < text.Length && text[at] == '.')
        {
            at++;
            fraction = TakeDigits(text, ref at);
        }
        if (whole.Length + fraction.Length == 0 || !QuantityFormat.TryReadSuffix(text, at, out var exponent, out var binary))
            return null;
        var isBinary = binary > 0;
        return Small(whole, fraction, isNegative, isBinary, exponent + binary) ?? Large(whole, fraction, isNegative, isBinary, exponent + binary);
    }

    private static string TakeDigits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
            at++;
        return text.Substring(start, at - start);
    }

    private static Quantity? Small(string whole, string fraction, bool isNegative, bool isBinary, int exponent)
    {
        if (whole == "0" && !isBinary)
            whole = "";
        int room;
        if (!isBinary)
            room = SafeDigits - whole.Length - fraction.Length;
        else if (fraction.Length == 0)
            room = 15 - whole.Length - (int)(exponent * 3f / 10) - 1;
        else
            return null;

        var scale = (isBinary ? 0 : exponent) - fraction.Length;
        if (room < 0 || scale < -9)
            return null;
        var digits = whole + fraction;
        var value = digits.Length == 0 ? 0 : long.Parse(digits, CultureInfo.InvariantCulture);
        if (isBinary)
            value <<= exponent;
        return Quantity.OfSmall(isNegative ? -value : value, scale);
    }

    private static Quantity Large(string whole, string fraction, bool isNegative, bool isBinary, int exponent)
    {
        var numerator = BigInteger.Parse("0" + whole + fraction, CultureInfo.InvariantCulture) * Quantity.Billion;
        var denominator = BigInteger.Pow(10, fraction.Length);
        if (isBinary)
            numerator <<= exponent;
        else if (exponent >= 0)
            numerator *= BigInteger.Pow(10, exponent);
        else
            denominator *= BigInteger.Pow(10, -exponent);

        // What is finer than a billionth is rounded away from zero.
        var nanos = BigInteger.DivRem(numerator, denominator, out var rest);
        if (!rest.IsZero)
            nanos += 1;
        nanos = BigInteger.Min(nanos, Largest);
        return Quantity.OfNanos(isNegative ? -nanos : nanos);
    }
}
