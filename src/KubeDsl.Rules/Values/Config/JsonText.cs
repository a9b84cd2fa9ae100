namespace KubeDsl.Rules.Values.Config;

/// <summary>Whether a text can be JSON: brackets, strings and separators are looked at, not more.</summary>
internal static class JsonText
{
    /// <summary>True for a text that no reader takes for JSON.</summary>
    public static bool LooksWrong(string text)
    {
        var position = 0;
        return !Value(text, ref position, 0) || SkipBlanks(text, ref position) != '\0';
    }

    private static bool Value(string text, ref int at, int depth)
    {
        if (depth > 100)
            return false;
        switch (SkipBlanks(text, ref at))
        {
            case '{':
                return Sequence(text, ref at, '}', hasKeys: true, depth);
            case '[':
                return Sequence(text, ref at, ']', hasKeys: false, depth);
            case '"':
                return String(text, ref at);
            case '\0':
                return false;
            default:
                var start = at;
                while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '+' or '.'))
                    at++;
                var word = text.Substring(start, at - start);
                return word is "true" or "false" or "null"
                    || (word.Length > 0 && (char.IsDigit(word[0]) || word[0] == '-')
                        && double.TryParse(word, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _));
        }
    }

    private static bool Sequence(string text, ref int at, char close, bool hasKeys, int depth)
    {
        at++;
        if (SkipBlanks(text, ref at) == close)
        {
            at++;
            return true;
        }
        while (true)
        {
            if (hasKeys)
            {
                if (SkipBlanks(text, ref at) != '"' || !String(text, ref at) || SkipBlanks(text, ref at) != ':')
                    return false;
                at++;
            }
            if (!Value(text, ref at, depth + 1))
                return false;
            var next = SkipBlanks(text, ref at);
            at++;
            if (next == close)
                return true;
            if (next != ',')
                return false;
        }
    }

    private static bool String(string text, ref int at)
    {
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '"')
            {
                at++;
                return true;
            }
            else if (text[at] < ' ')
                return false;
        }
        return false;
    }

    private static char SkipBlanks(string text, ref int at)
    {
        while (at < text.Length && (text[at] is ' ' or '\t' or '\n' or '\r'))
            at++;
        return at < text.Length ? text[at] : '\0';
    }
}
