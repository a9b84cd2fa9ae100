using System.Globalization;
using System.Text;

namespace KubeDsl.Import.Code;

/// <summary>Strings as C# has them: in quotes, or as raw lines where there are several.</summary>
internal static class StringLiterals
{
    /// <summary>From this length on a text with a line break in it is written in lines.</summary>
    private const int LongText = 60;

    /// <summary>True when the text reads better in lines of its own.</summary>
    public static bool IsRaw(string text)
    {
        var breaks = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                breaks++;
            else if (text[i] != '\t' && !IsPlain(text, i))
                return false;
        }
        return breaks > 1 || (breaks == 1 && text[^1] != '\n' && text.Length >= LongText);
    }

    /// <summary>The text in quotes.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
            _ = text[i] switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                '\0' => quoted.Append("\\0"),
                var character when IsPlain(text, i) => quoted.Append(character),
                var character => quoted.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
            };
        return quoted.Append('"').ToString();
    }

    /// <summary>The quotes around raw lines: more than there are in a row inside.</summary>
    public static string RawQuotes(string text)
    {
        var (longest, run) = (2, 0);
        foreach (var character in text)
        {
            run = character == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return new string('"', longest + 1);
    }

    private static bool IsPlain(string text, int position)
    {
        var character = text[position];
        if (char.IsHighSurrogate(character))
            return position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]);
        if (char.IsLowSurrogate(character))
            return position > 0 && char.IsHighSurrogate(text[position - 1]);
        return char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
    }
}
