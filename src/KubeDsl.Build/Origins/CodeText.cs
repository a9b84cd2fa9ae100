namespace KubeDsl.Build.Origins;

/// <summary>C# text without what is no code: comments, and what stands between quotes, become blanks, so that every character keeps its place.</summary>
internal static class CodeText
{
    /// <summary>The text with blanks for comments and literals.</summary>
    public static string Of(string text)
    {
        var code = text.ToCharArray();
        var position = 0;
        while (position < code.Length)
        {
            var end = EndOfOther(text, position);
            if (end == position)
            {
                position++;
                continue;
            }
            Blank(code, position, end);
            position = end;
        }
        return new string(code);
    }

    /// <summary>Puts blanks from <paramref name="start"/> to before <paramref name="end"/>; lines stay lines.</summary>
    public static void Blank(char[] code, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (code[i] is not ('\n' or '\r'))
                code[i] = ' ';
    }

    // The end of the comment or literal that begins at a position; the position itself when none does.
    private static int EndOfOther(string text, int position)
    {
        if (text[position] == '/' && position + 1 < text.Length)
        {
            if (text[position + 1] == '/')
                return text.IndexOf('\n', position) is >= 0 and var line ? line : text.Length;
            if (text[position + 1] == '*')
                return text.IndexOf("*/", position + 2, StringComparison.Ordinal) is >= 0 and var close ? close + 2 : text.Length;
            return position;
        }
        if (text[position] == '\'')
            return EndOfQuoted(text, position + 1, '\'', isVerbatim: false, isInterpolated: false);

        var start = position;
        var (isVerbatim, isInterpolated) = (false, false);
        while (start < text.Length && text[start] is '@' or '$')
        {
            isVerbatim |= text[start] == '@';
            isInterpolated |= text[start] == '$';
            start++;
        }
        if (start >= text.Length || text[start] != '"')
            return position;

        var quotes = Run(text, start, '"');
        return quotes >= 3 ? EndOfRaw(text, start + quotes, quotes) : EndOfQuoted(text, start + 1, '"', isVerbatim, isInterpolated);
    }

    private static int EndOfQuoted(string text, int position, char quote, bool isVerbatim, bool isInterpolated)
    {
        while (position < text.Length)
        {
            var character = text[position];
            if (character == '\\' && !isVerbatim)
                position += 2;
            else if (character == quote && isVerbatim && Run(text, position, quote) > 1)
                position += 2;
            else if (character == quote || (character == '\n' && !isVerbatim))
                return position + 1;
            else if (character == '{' && isInterpolated)
                position = Run(text, position, '{') > 1 ? position + 2 : EndOfHole(text, position + 1);
            else
                position++;
        }
        return text.Length;
    }

    private static int EndOfRaw(string text, int position, int quotes)
    {
        while (position < text.Length)
        {
            var run = Run(text, position, '"');
            if (run >= quotes)
                return position + run;
            position += Math.Max(run, 1);
        }
        return text.Length;
    }

    // In the hole of an interpolated string there is code, with literals of its own.
    private static int EndOfHole(string text, int position)
    {
        var depth = 1;
        while (position < text.Length)
        {
            var end = EndOfOther(text, position);
            if (end > position)
            {
                position = end;
                continue;
            }
            depth += text[position] == '{' ? 1 : text[position] == '}' ? -1 : 0;
            position++;
            if (depth == 0)
                return position;
        }
        return text.Length;
    }

    private static int Run(string text, int position, char character)
    {
        var end = position;
        while (end < text.Length && text[end] == character)
            end++;
        return end - position;
    }
}
