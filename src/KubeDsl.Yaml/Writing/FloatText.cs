using System.Globalization;

namespace KubeDsl.Yaml.Writing;

/// <summary>Floating-point numbers as every YAML and JSON reader knows them: <c>0.5</c>, <c>1.0</c>, <c>1.5e+30</c>.</summary>
internal static class FloatText
{
    public static string Of(double value)
    {
        var digits = Shortest(value);
        var exponent = digits.IndexOf('E');
        var mantissa = exponent < 0 ? digits : digits.Substring(0, exponent);
        // A YAML 1.1 reader takes a number without a point for an integer, or with an exponent for a string.
        if (mantissa.IndexOf('.') < 0)
            mantissa += ".0";
        return exponent < 0 ? mantissa : mantissa + "e" + digits.Substring(exponent + 1);
    }

#if NET
    private static string Shortest(double value) => value.ToString("R", CultureInfo.InvariantCulture);
#else
    // "R" loses digits in older runtimes.
    private static string Shortest(double value)
    {
        foreach (var format in new[] { "G15", "G16" })
        {
            var text = value.ToString(format, CultureInfo.InvariantCulture);
            if (double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).Equals(value))
                return text;
        }
        return value.ToString("G17", CultureInfo.InvariantCulture);
    }
#endif
}
