using KubeDsl.Yaml.Plain;

namespace KubeDsl.Yaml.Outlines;

/// <summary>Finds the ends of values, as far as they are written in a way that leaves no doubt.</summary>
internal sealed class ScalarScan(string text, int end)
{
    public int EndOfLine(int position)
    {
        var found = position < end ? text.IndexOf('\n', position, end - position) : -1;
        return found < 0 ? end : found;
    }

    public int SkipBlanks(int position, int lineEnd)
    {
        while (position < lineEnd && text[position] == ' ')
            position++;
        return position;
    }

    /// <summary>The start of the line behind a value; -1 where there is doubt.</summary>
    /// <param name="start">Where the value begins.</param>
    /// <param name="lineEnd">The end of that line.</param>
    /// <param name="column">The column of the map or list that the value is in.</param>
    public int End(int start, int lineEnd, int column) => text[start] switch
    {
        '|' or '>' => EndOfBlock(start, lineEnd, column),
        '\'' or '"' => EndOfQuoted(start, column),
        '[' => EndOfEmpty(start, lineEnd, ']'),
        '{' => EndOfEmpty(start, lineEnd, '}'),
        _ => EndOfPlain(start, lineEnd, column),
    };

    /// <summary>The text from a place to the end of its line; null unless it is plain and certain to be read as text.</summary>
    public string? Word(int start, int lineEnd)
    {
        lineEnd = TrimEnd(start, lineEnd);
        return IsLetter(text[start]) && !PlainKeys.IsSpecial(text, start, lineEnd) ? text.Substring(start, lineEnd - start) : null;
    }

    private int EndOfBlock(int start, int lineEnd, int column)
    {
        var header = start + 1;
        if (header < lineEnd && text[header] is '-' or '+')
            header++;
        if (header != lineEnd)
            return -1;

        var contentColumn = -1;
        var position = lineEnd + 1;
        while (position < end)
        {
            lineEnd = EndOfLine(position);
            var content = SkipBlanks(position, lineEnd);
            var indent = content - position;
            if (content == lineEnd)
            {
                if (contentColumn < 0 && indent > 0)
                    return -1;
            }
            else if (contentColumn < 0)
            {
                if (indent <= column)
                    return -1;
                contentColumn = indent;
            }
            else if (indent < contentColumn)
            {
                return indent > column || text[content] == '#' ? -1 : position;
            }
            position = lineEnd + 1;
        }
        return contentColumn < 0 ? -1 : position;
    }

    private int EndOfQuoted(int start, int column)
    {
        var quote = text[start];
        var position = start + 1;
        while (position < end)
        {
            var c = text[position];
            if (c == quote)
            {
                if (quote == '"' || position + 1 == end || text[position + 1] != quote)
                    return EndOfEmptyRest(position + 1);
                position += 2;
            }
            else if (c == '\\' && quote == '"')
            {
                if (position + 1 == end || text[position + 1] is not ('"' or '\\' or 'n' or 't' or ' ' or '\n'))
                    return -1;
                position += text[position + 1] == '\n' ? 1 : 2;
            }
            else if (c == '\n')
            {
                var lineEnd = EndOfLine(position + 1);
                var content = SkipBlanks(position + 1, lineEnd);
                if (content < lineEnd && content - position - 1 <= column)
                    return -1;
                position = content;
            }
            else
            {
                position++;
            }
        }
        return -1;
    }

    private int EndOfEmptyRest(int position)
    {
        var lineEnd = EndOfLine(position);
        return SkipBlanks(position, lineEnd) == lineEnd ? lineEnd + 1 : -1;
    }

    private int EndOfEmpty(int start, int lineEnd, char closing) =>
        start + 1 < lineEnd && text[start + 1] == closing ? EndOfEmptyRest(start + 2) : -1;

    private int EndOfPlain(int start, int lineEnd, int column)
    {
        if (!(IsLetter(text[start]) || text[start] is '/' or '^' or '(' or '$' or '_' or '=' || IsPath(start, lineEnd) || IsHarmlessNumber(start, lineEnd)) || !IsPlain(start, lineEnd))
            return -1;

        var isNumber = IsDigit(text[start]) || text[start] == '-';
        var position = lineEnd + 1;
        while (position < end)
        {
            lineEnd = EndOfLine(position);
            var content = SkipBlanks(position, lineEnd);
            if (content < lineEnd)
            {
                if (content - position <= column)
                    return position;
                // The value goes on, over more than one line.
                if (isNumber || text[content] is '#' or ':' or '-' or '?' || !IsPlain(content, lineEnd))
                    return -1;
            }
            position = lineEnd + 1;
        }
        return position;
    }

    private bool IsPlain(int start, int lineEnd)
    {
        lineEnd = TrimEnd(start, lineEnd);
        if (text[lineEnd - 1] == ':')
            return false;
        for (var i = text.IndexOfAny(Breaking, start, lineEnd - start); i >= 0; i = text.IndexOfAny(Breaking, i + 1, lineEnd - i - 1))
            if (text[i] == ':' ? text[i + 1] == ' ' : i > start && text[i - 1] == ' ')
                return false;
        return true;
    }

    private static readonly char[] Breaking = [':', '#'];

    /// <summary>True for what begins with a dot and is neither <c>.inf</c> nor <c>.nan</c>.</summary>
    private bool IsPath(int start, int lineEnd) =>
        text[start] == '.' && start + 1 < lineEnd && IsLetter(text[start + 1]) && text[start + 1] is not ('i' or 'I' or 'n' or 'N');

    /// <summary>True for what begins with a digit, or is a negative integer, unless it may be a number that is too large.</summary>
    private bool IsHarmlessNumber(int start, int lineEnd)
    {
        const int FewDigits = 15;
        lineEnd = TrimEnd(start, lineEnd);
        var first = text[start] == '-' ? start + 1 : start;
        if (first == lineEnd || !IsDigit(text[first]) || lineEnd - start > FewDigits)
            return false;
        for (var i = first; i < lineEnd; i++)
            if (text[i] is 'e' or 'E' || (first > start && !IsDigit(text[i])))
                return false;
        return true;
    }

    private int TrimEnd(int start, int lineEnd)
    {
        while (lineEnd > start + 1 && text[lineEnd - 1] == ' ')
            lineEnd--;
        return lineEnd;
    }

    private static bool IsLetter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
