namespace KubeDsl.Yaml.Writing;

/// <summary>Writes text between double quotes, as JSON and YAML have it in common.</summary>
internal static class QuotedText
{
    /// <summary>
    /// Writes <paramref name="text"/>. Half a surrogate pair cannot be said in UTF-8 and becomes U+FFFD, as it does in the API server's JSON.
    /// </summary>
    /// <param name="output">Where to.</param>
    /// <param name="text">The text.</param>
    /// <param name="appendCode">Writes, behind the backslash, a character that has no letter of its own there.</param>
    public static void Append(Utf8Buffer output, string text, Action<Utf8Buffer, char> appendCode)
    {
        output.Append('"');
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and not ('"' or '\\') and < '\u007F' || (c > '\u007F' && !ScalarStyles.NeedsEscape(text, i)))
                continue;

            output.Append(text, start, i - start);
            output.Append('\\');
            if (LetterOf(c) is var letter and not '\0')
                output.Append(letter);
            else
                appendCode(output, char.IsSurrogate(c) ? '\uFFFD' : c);
            start = i + 1;
        }
        output.Append(text, start, text.Length - start);
        output.Append('"');
    }

    /// <summary>Writes the last <paramref name="count"/> hexadecimal digits of a character's number.</summary>
    public static void AppendDigits(Utf8Buffer output, char c, int count, string digits)
    {
        for (var shift = (count - 1) * 4; shift >= 0; shift -= 4)
            output.Append(digits[(c >> shift) & 15]);
    }

    private static char LetterOf(char c) => c switch
    {
        '"' or '\\' => c,
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        _ => '\0',
    };
}
