using System.Globalization;
using System.Numerics;

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
        if (whole.Length + fraction.Length == 0 || !TrySuffix(text.Substring(at), out var isBinary, out var exponent))
            return null;
        return Small(whole, fraction, isNegative, isBinary, exponent) ?? Large(whole, fraction, isNegative, isBinary, exponent);
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

    private static bool TrySuffix(string suffix, out bool isBinary, out int exponent)
    {
        isBinary = suffix.Length == 2 && suffix[1] == 'i';
        exponent = 0;
        switch (suffix)
        {
            case "": return true;
            case "n": exponent = -9; return true;
            case "u": exponent = -6; return true;
            case "m": exponent = -3; return true;
            case "k": exponent = 3; return true;
            case "M": exponent = 6; return true;
            case "G": exponent = 9; return true;
            case "T": exponent = 12; return true;
            case "P": exponent = 15; return true;
            case "E": exponent = 18; return true;
            case "Ki": exponent = 10; return true;
            case "Mi": exponent = 20; return true;
            case "Gi": exponent = 30; return true;
            case "Ti": exponent = 40; return true;
            case "Pi": exponent = 50; return true;
            case "Ei": exponent = 60; return true;
        }
        if (suffix[0] is not ('e' or 'E')
            || !int.TryParse(suffix.Substring(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            return false;
        // Beyond these powers the amount is as large, or as small, as it can be.
        exponent = Math.Max(-400, Math.Min(400, exponent));
        return true;
    }
}
