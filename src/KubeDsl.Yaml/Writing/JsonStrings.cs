namespace KubeDsl.Yaml.Writing;

/// <summary>Writes JSON strings.</summary>
internal static class JsonStrings
{
    private const string Hex = "0123456789abcdef";

    public static void Append(Utf8Buffer output, string text)
    {
        output.Append('"');
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and not ('"' or '\\') and < '\u007F' || (c > '\u007F' && !ScalarStyles.NeedsEscape(text, i)))
                continue;

            output.Append(text, start, i - start);
            AppendEscape(output, c);
            start = i + 1;
        }
        output.Append(text, start, text.Length - start);
        output.Append('"');
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
            case '\r':
                output.Append('r');
                break;
            case '\t':
                output.Append('t');
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
