namespace KubeDsl.Yaml.Writing;

/// <summary>Writes the quoted and the literal form of strings.</summary>
internal static class YamlStrings
{
    private const string Hex = "0123456789ABCDEF";

    /// <summary>
    /// Writes <paramref name="text"/> between double quotes. Half a surrogate pair cannot be said in UTF-8 and becomes
    /// U+FFFD, as it does in the API server's JSON.
    /// </summary>
    public static void AppendQuoted(Utf8Buffer output, string text)
    {
        output.Append('"');
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is not ('"' or '\\' or '\n' or '\t') && !ScalarStyles.NeedsEscape(text, i))
                continue;

            output.Append(text, start, i - start);
            AppendEscape(output, c);
            start = i + 1;
        }
        output.Append(text, start, text.Length - start);
        output.Append('"');
    }

    /// <summary>Writes <paramref name="text"/>, which has line breaks, as a literal block with lines at <paramref name="indent"/>.</summary>
    public static void AppendLiteral(Utf8Buffer output, string text, int indent)
    {
        output.Append('|');
        if (StartsWithBlank(text))
            output.Append('2');
        if (text[text.Length - 1] != '\n')
            output.Append('-');
        else if (text[text.Length - 2] == '\n')
            output.Append('+');

        var start = 0;
        while (start < text.Length)
        {
            output.Append('\n');
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end > start)
            {
                output.AppendSpaces(indent);
                output.Append(text, start, end - start);
            }
            start = end + 1;
        }
    }

    /// <summary>True when the first line that is not empty starts with a blank, so that its depth must be told.</summary>
    public static bool StartsWithBlank(string text)
    {
        var i = 0;
        while (i < text.Length && text[i] == '\n')
            i++;
        return i < text.Length && text[i] is ' ' or '\t';
    }

    private static void AppendEscape(Utf8Buffer output, char c)
    {
        output.Append('\\');
        switch (c)
        {
            case '"' or '\\':
                output.Append(c);
                break;
            case '\n':
                output.Append('n');
                break;
            case '\t':
                output.Append('t');
                break;
            case '\r':
                output.Append('r');
                break;
            case < '\u0100':
                output.Append('x');
                output.Append(Hex[c >> 4]);
                output.Append(Hex[c & 15]);
                break;
            default:
                var code = char.IsSurrogate(c) ? '\uFFFD' : c;
                output.Append('u');
                for (var shift = 12; shift >= 0; shift -= 4)
                    output.Append(Hex[(code >> shift) & 15]);
                break;
        }
    }
}
