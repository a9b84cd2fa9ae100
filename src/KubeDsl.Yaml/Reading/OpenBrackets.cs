namespace KubeDsl.Yaml.Reading;

/// <summary>Finds a bracket or brace that nothing closes, about which the parser has nothing to say.</summary>
internal static class OpenBrackets
{
    /// <summary>The position of the first one; -1 when all are closed.</summary>
    public static int Find(string text, int start, int end)
    {
        var open = new Stack<int>();
        var before = '\n';
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c is '"' or '\'' && IsBegin(before, open.Count))
                i = EndOfQuotes(text, i, end);
            else if (c == '#' && (i == start || text[i - 1] is ' ' or '\t' or '\n'))
                i = Math.Min(end, DocumentSplitter.NextLine(text, i)) - 1;
            else if (c is '[' or '{' && IsBegin(before, open.Count))
                open.Push(i);
            else if (c is ']' or '}' && open.Count > 0)
                open.Pop();
            if (c is not (' ' or '\t'))
                before = c;
        }
        return open.Count > 0 ? open.Last() : -1;
    }

    // Within a plain text these characters mean nothing.
    private static bool IsBegin(char before, int depth) => before is '\n' or '\r' or ':' or '-' or '?' || (depth > 0 && before is ',' or '[' or '{');

    private static int EndOfQuotes(string text, int open, int end)
    {
        for (var i = open + 1; i < end; i++)
        {
            if (text[i] == '\\' && text[open] == '"')
                i++;
            else if (text[i] == text[open])
                return i;
        }
        return end - 1;
    }
}
