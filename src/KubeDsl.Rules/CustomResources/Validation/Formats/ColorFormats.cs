namespace KubeDsl.Rules.CustomResources.Validation.Formats;

/// <summary>Colours as style sheets write them.</summary>
internal static class ColorFormats
{
    public static bool IsHex(string text)
    {
        var digits = text.StartsWith("#", StringComparison.Ordinal) ? text.Substring(1) : text;
        return digits.Length is 3 or 6 && digits.All(CodeFormats.IsHex);
    }

    public static bool IsRgb(string text)
    {
        if (!text.StartsWith("rgb(", StringComparison.Ordinal) || !text.EndsWith(")", StringComparison.Ordinal) || text.Length > 1000)
            return false;
        var parts = text.Substring(4, text.Length - 5).Split(',');
        return parts.Length == 3 && parts.All(part => IsPart(part.Trim(' ', '\t', '\n', '\r', '\f')));
    }

    private static bool IsPart(string text) =>
        text.Length is >= 1 and <= 3
        && text.All(c => c is >= '0' and <= '9')
        && (text.Length == 1 || text[0] != '0')
        && int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) <= 255;
}
