using System.Globalization;
using System.Numerics;
using System.Text;

namespace KubeDsl.Cel.Evaluation;

/// <summary>Texts of numbers that are the same on every machine and framework.</summary>
internal static class Numbers
{
    /// <summary>The shortest text that reads back as the same number, with an exponent from a million or below 0.0001 on.</summary>
    public static string ToText(double value)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "+Inf" : "-Inf";

        var (negative, digits, exponent) = Shortest(value);
        var sign = negative ? "-" : "";
        // The decimal point stands behind 'exponent' digits; the exponent is written when it is out of -4…5.
        if (exponent - 1 is < -4 or >= 6)
        {
            var power = exponent - 1;
            return sign + digits.Substring(0, 1) + (digits.Length > 1 ? "." + digits.Substring(1) : "")
                + "e" + (power < 0 ? "-" : "+") + Math.Abs(power).ToString("00", CultureInfo.InvariantCulture);
        }
        if (exponent <= 0)
            return sign + "0." + new string('0', -exponent) + digits;
        return exponent >= digits.Length
            ? sign + digits + new string('0', exponent - digits.Length)
            : sign + digits.Substring(0, exponent) + "." + digits.Substring(exponent);
    }

    /// <summary>The number with this many places behind the point, rounded half to even on its exact value.</summary>
    public static string ToFixed(double value, int places)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "∞" : "-∞";

        var (negative, mantissa, exponent) = Parts(value);
        var numerator = mantissa * BigInteger.Pow(10, places);
        var rounded = exponent >= 0 ? numerator << exponent : RoundedShift(numerator, -exponent);
        var digits = rounded.ToString(CultureInfo.InvariantCulture);
        if (places > 0)
        {
            digits = digits.PadLeft(places + 1, '0');
            digits = digits.Substring(0, digits.Length - places) + "." + digits.Substring(digits.Length - places);
        }
        return negative ? "-" + digits : digits;
    }

    /// <summary>One digit, <paramref name="places"/> more behind the point, and the power of ten, rounded half to even.</summary>
    public static (string Mantissa, int Exponent) ToScientific(double value, int places)
    {
        if (value == 0)
            return ((1 / value < 0 ? "-0" : "0") + (places > 0 ? "." + new string('0', places) : ""), 0);

        var (negative, mantissa, binary) = Parts(value);
        var power = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        // The logarithm may be off by one at powers of ten: the count of digits tells.
        for (var attempt = power + 1; ; attempt--)
        {
            var shift = places - attempt;
            var numerator = shift >= 0 ? mantissa * BigInteger.Pow(10, shift) : mantissa;
            var denominator = shift >= 0 ? BigInteger.One : BigInteger.Pow(10, -shift);
            if (binary >= 0)
                numerator <<= binary;
            else
                denominator <<= -binary;
            var digits = RoundedDivision(numerator, denominator).ToString(CultureInfo.InvariantCulture);
            if (digits.Length < places + 1)
                continue;
            if (digits.Length > places + 1)
            {
                digits = digits.Substring(0, places + 1);
                attempt++;
            }
            var text = digits.Substring(0, 1) + (places > 0 ? "." + digits.Substring(1) : "");
            return ((negative ? "-" : "") + text, attempt);
        }
    }

    private static (bool Negative, string Digits, int Exponent) Shortest(double value)
    {
        if (value == 0)
            return (1 / value < 0, "0", 1);

        string text;
        var precision = 15;
        do
            text = value.ToString("E" + (precision - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        while (double.Parse(text, CultureInfo.InvariantCulture) != value && ++precision <= 17);

        var e = text.IndexOf('E');
        var digits = new StringBuilder();
        foreach (var c in text.Substring(0, e))
            if (c is >= '0' and <= '9')
                digits.Append(c);
        var trimmed = digits.ToString().TrimEnd('0');
        var exponent = int.Parse(text.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return (value < 0, trimmed, exponent + 1);
    }

    private static (bool Negative, BigInteger Mantissa, int Exponent) Parts(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & 0xFFFFFFFFFFFFF;
        if (exponent == 0)
            exponent++;
        else
            mantissa |= 1L << 52;
        return (bits < 0, mantissa, exponent - 1075);
    }

    private static BigInteger RoundedShift(BigInteger value, int bits) => RoundedDivision(value, BigInteger.One << bits);

    private static BigInteger RoundedDivision(BigInteger value, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(value, divisor, out var rest);
        var twice = (rest * 2).CompareTo(divisor);
        return twice > 0 || (twice == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }
}
