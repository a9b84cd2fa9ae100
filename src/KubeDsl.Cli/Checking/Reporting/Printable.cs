using System.Globalization;
using System.Text;

namespace KubeDsl.Cli.Checking.Reporting;

/// <summary>Text from files, made safe for terminals: what is checked may hold escape sequences.</summary>
internal static class Printable
{
    /// <summary>The text with control and format characters written as escapes.</summary>
    public static string Text(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsSafe(text[i]))
            {
                clean?.Append(text[i]);
                continue;
            }
            clean ??= new StringBuilder(text, 0, i, text.Length + 16);
            clean.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:X4}");
        }
        return clean?.ToString() ?? text;
    }

    /// <summary>The text with one character in place of each that is not safe, so that columns stay where they are.</summary>
    public static string Line(string text)
    {
        foreach (var c in text)
            if (!IsSafe(c))
                return string.Create(text.Length, text, (span, source) =>
                {
                    for (var i = 0; i < span.Length; i++)
                        span[i] = source[i] == '\t' ? ' ' : IsSafe(source[i]) ? source[i] : '\uFFFD';
                });
        return text;
    }

    private static bool IsSafe(char c) =>
        c is >= ' ' and < '\x7f' || (c > '\x9f' && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));
}
