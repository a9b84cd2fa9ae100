using System.Globalization;
using KubeDsl.Manifests;

namespace KubeDsl.Yaml.Reading;

/// <summary>What becomes of floating-point numbers on their way through Go's JSON and back.</summary>
internal static class GoFloat
{
    /// <summary>A number without fraction is written without a point, and so comes back as an integer where it fits.</summary>
    public static ManifestNode ToNode(double number, SourceOrigin? origin, string? written = null)
    {
        if (Math.Abs(number) < 1e21 && Math.Floor(number).Equals(number)
            && decimal.TryParse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            && exact is >= long.MinValue and <= long.MaxValue)
            return new IntegerNode((long)exact, origin, written);
        return new FloatNode(number, origin, written);
    }

    /// <summary>Keys are written with the digits of a 32-bit number.</summary>
    public static string ToKey(double number)
    {
        if (double.IsNaN(number))
            return ".nan";
        if (double.IsInfinity(number) || double.IsInfinity((float)number))
            return number > 0 ? ".inf" : "-.inf";
        if (number.Equals(0.0))
            return number.Equals(-0.0) && 1 / number < 0 ? "-0" : "0";

        var digits = ((float)number).ToString("E8", CultureInfo.InvariantCulture);
        digits = Shortest((float)number, digits);
        var exponent = int.Parse(digits.Substring(digits.IndexOf('E') + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = digits.Substring(0, digits.IndexOf('E'));
        if (mantissa.IndexOf('.') >= 0)
            mantissa = mantissa.TrimEnd('0').TrimEnd('.');
        if (exponent is < -4 or >= 6)
            return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
        return decimal.Parse(mantissa + "E" + exponent.ToString(CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture)
            .ToString("0.############################", CultureInfo.InvariantCulture);
    }

    private static string Shortest(float number, string longest)
    {
        for (var digits = 0; digits < 8; digits++)
        {
            var text = number.ToString("E" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).Equals(number))
                return text;
        }
        return longest;
    }
}
