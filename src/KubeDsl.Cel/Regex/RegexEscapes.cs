namespace KubeDsl.Cel.Regex;

/// <summary>What a backslash makes of the characters behind it.</summary>
internal static class RegexEscapes
{
    /// <summary>The set of <c>\d</c>, <c>\W</c>, <c>\pL</c> or <c>\p{Greek}</c> at this place; null when there is none.</summary>
    public static CharSet? TryReadSet(string pattern, ref int at, bool foldCase)
    {
        if (at + 1 >= pattern.Length || pattern[at] != '\\')
            return null;
        var simple = pattern[at + 1] switch
        {
            'd' => UnicodeSets.Digit,
            'D' => UnicodeSets.Digit.Negate(),
            's' => UnicodeSets.Space,
            'S' => UnicodeSets.Space.Negate(),
            'w' => UnicodeSets.Word,
            'W' => UnicodeSets.Word.Negate(),
            _ => null,
        };
        if (simple is not null)
        {
            at += 2;
            return simple;
        }
        return pattern[at + 1] is 'p' or 'P' ? ReadProperty(pattern, ref at, foldCase) : null;
    }

    /// <summary>The character that the escape at this place stands for.</summary>
    public static int ReadChar(string pattern, ref int at)
    {
        var start = at++;
        if (at >= pattern.Length)
            throw new RegexSyntaxException("trailing backslash at end of expression", "");
        var c = pattern[at++];
        switch (c)
        {
            case 'a': return '\a';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'v': return '\v';
            case 'x': return ReadHex(pattern, start, ref at);
            case '0':
            case >= '1' and <= '7' when at < pattern.Length && pattern[at] is >= '0' and <= '7':
                return ReadOctal(pattern, c, ref at);
        }
        if (c < 0x80 && !char.IsLetterOrDigit(c))
            return c;
        throw new RegexSyntaxException("invalid escape sequence", pattern.Substring(start, at - start));
    }

    private static int ReadOctal(string pattern, char first, ref int at)
    {
        var value = first - '0';
        for (var i = 1; i < 3 && at < pattern.Length && pattern[at] is >= '0' and <= '7'; i++)
            value = (value * 8) + pattern[at++] - '0';
        return value;
    }

    private static int ReadHex(string pattern, int start, ref int at)
    {
        var isBraced = at < pattern.Length && pattern[at] == '{';
        if (isBraced)
            at++;
        var value = 0;
        var digits = 0;
        for (; at < pattern.Length && (isBraced || digits < 2) && DigitOf(pattern[at]) is >= 0 and var digit; at++, digits++)
        {
            value = (value * 16) + digit;
            if (value > CharSet.Last)
                break;
        }
        var isClosed = !isBraced || (at < pattern.Length && pattern[at++] == '}');
        if (!isClosed || value > CharSet.Last || (isBraced ? digits == 0 : digits != 2))
            throw new RegexSyntaxException("invalid escape sequence", pattern.Substring(start, Math.Min(at, pattern.Length) - start));
        return value;
    }

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    private static CharSet ReadProperty(string pattern, ref int at, bool foldCase)
    {
        var start = at;
        var isNegative = pattern[at + 1] == 'P';
        at += 2;
        string name;
        if (at < pattern.Length && pattern[at] == '{')
        {
            var end = pattern.IndexOf('}', at);
            if (end < 0)
                throw new RegexSyntaxException("invalid character class range", pattern.Substring(start));
            name = pattern.Substring(at + 1, end - at - 1);
            at = end + 1;
        }
        else
        {
            name = at < pattern.Length ? pattern.Substring(at, 1) : "";
            at = Math.Min(at + 1, pattern.Length);
        }
        if (name.StartsWith("^", StringComparison.Ordinal))
        {
            isNegative = !isNegative;
            name = name.Substring(1);
        }
        var set = UnicodeSets.Find(name) ?? throw new RegexSyntaxException("invalid character class range", pattern.Substring(start, at - start));
        if (foldCase)
            set = set.FoldCase();
        return isNegative ? set.Negate() : set;
    }
}
