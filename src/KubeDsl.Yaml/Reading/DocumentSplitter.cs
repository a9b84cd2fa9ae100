namespace KubeDsl.Yaml.Reading;

/// <summary>
/// Cuts a text at its <c>---</c> lines. YAML does not allow such a line inside any value, so a document that is broken
/// ends there at the latest.
/// </summary>
internal static class DocumentSplitter
{
    public static IEnumerable<Piece> Split(string text)
    {
        var start = 0;
        var startLine = 1;
        var line = 1;
        var position = 0;
        while (position < text.Length)
        {
            if (position > start && IsSeparator(text, position) && !IsPrologue(text, start, position))
            {
                yield return new Piece(start, position, startLine);
                start = position;
                startLine = line;
            }
            position = NextLine(text, position);
            line++;
        }
        if (start < text.Length)
            yield return new Piece(start, text.Length, startLine);
    }

    public static bool IsSeparator(string text, int position) => IsMarker(text, position, '-');

    public static bool IsEnd(string text, int position) => IsMarker(text, position, '.');

    /// <summary>The index of the first character of the next line.</summary>
    public static int NextLine(string text, int position)
    {
        var end = text.IndexOfAny(Breaks, position);
        if (end < 0)
            return text.Length;
        return end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
    }

    /// <summary>True when there is nothing but blank lines and comments.</summary>
    public static bool IsEmpty(string text, int start, int end)
    {
        for (var position = start; position < end; position = NextLine(text, position))
            if (FirstOfLine(text, position, end) is not ('#' or '\n'))
                return false;
        return true;
    }

    private static readonly char[] Breaks = ['\n', '\r'];

    private static bool IsMarker(string text, int position, char mark) =>
        position + 2 < text.Length && text[position] == mark && text[position + 1] == mark && text[position + 2] == mark
        && (position + 3 == text.Length || text[position + 3] is ' ' or '\t' or '\n' or '\r');

    /// <summary>True when a part is what may stand before the <c>---</c> of its own document: directives, and comments beside them.</summary>
    private static bool IsPrologue(string text, int start, int end)
    {
        var directives = false;
        for (var position = start; position < end; position = NextLine(text, position))
        {
            if (text[position] == '%')
                directives = true;
            else if (FirstOfLine(text, position, end) is not ('#' or '\n'))
                return false;
        }
        return directives;
    }

    private static char FirstOfLine(string text, int position, int end)
    {
        while (position < end && text[position] is ' ' or '\t')
            position++;
        return position == end || text[position] is '\r' ? '\n' : text[position];
    }
}
