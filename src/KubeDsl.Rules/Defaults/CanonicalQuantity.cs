using System.Globalization;
using KubeDsl.Manifests.Formats;

namespace KubeDsl.Rules.Defaults;

/// <summary>
/// The text that a server writes for a quantity: the greatest suffix of its kind that leaves a whole number. <c>0.5</c> is <c>500m</c>,
/// <c>1024Mi</c> is <c>1Gi</c>, <c>1.5Gi</c> is <c>1536Mi</c>.
/// </summary>
internal static class CanonicalQuantity
{
    private static readonly string[] DecimalSuffixes = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];
    private static readonly string[] BinarySuffixes = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

    /// <summary>The canonical text; null when <paramref name="text"/> is no quantity.</summary>
    /// <param name="text">The quantity as it was written.</param>
    /// <param name="isOfResource">Whether parts below a thousandth are rounded up, as for amounts of resources.</param>
    public static string? Of(string text, bool isOfResource)
    {
        if (!Quantity.TryParse(text, out var quantity))
            return null;
        var value = isOfResource ? RoundUp(quantity.Value) : quantity.Value;
        if (value == 0)
            return "0";
        if (text.EndsWith("i", StringComparison.Ordinal) && Math.Abs(value) >= 1024 && decimal.Truncate(value) == value)
            return Binary(value);
        return Decimal(value, isExponent: HasExponent(text));
    }

    private static string Binary(decimal value)
    {
        var power = 0;
        while (power < BinarySuffixes.Length - 1 && value % 1024 == 0)
        {
            value /= 1024;
            power++;
        }
        return Digits(value) + BinarySuffixes[power];
    }

    private static string Decimal(decimal value, bool isExponent)
    {
        var power = 0;
        while (decimal.Truncate(value) != value)
        {
            value *= 1000;
            power--;
        }
        while (power < 6 && value % 1000 == 0)
        {
            value /= 1000;
            power++;
        }
        if (!isExponent)
            return Digits(value) + DecimalSuffixes[power + 3];
        return Digits(value) + (power == 0 ? "" : "e" + (power * 3).ToString(CultureInfo.InvariantCulture));
    }

    // An 'E' at the end is the suffix of a trillion millions; before digits it is an exponent.
    private static bool HasExponent(string text)
    {
        var at = text.IndexOfAny(['e', 'E']);
        return at >= 0 && at < text.Length - 1;
    }

    private static decimal RoundUp(decimal value)
    {
        var thousandths = value * 1000;
        return (value < 0 ? decimal.Floor(thousandths) : decimal.Ceiling(thousandths)) / 1000;
    }

    private static string Digits(decimal value) => decimal.Truncate(value).ToString("0", CultureInfo.InvariantCulture);
}
