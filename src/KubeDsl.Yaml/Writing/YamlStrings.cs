namespace KubeDsl.Yaml.Writing;

/// <summary>Writes the quoted and the literal form of strings.</summary>
internal static class YamlStrings
{
    /// <summary>Writes <paramref name="text"/> between double quotes.</summary>
    public static void AppendQuoted(Utf8Buffer output, string text) => QuotedText.Append(output, text, AppendCode);

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

    private static void AppendCode(Utf8Buffer output, char c)
    {
        output.Append(c < '\u0100' ? 'x' : 'u');
        QuotedText.AppendDigits(output, c, c < '\u0100' ? 2 : 4, "0123456789ABCDEF");
    }
}
