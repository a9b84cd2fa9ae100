namespace KubeDsl.Cel.Regex;

/// <summary>Reads patterns in the syntax of RE2: no look-around and no references back, so that matching takes linear time.</summary>
internal sealed class RegexParser
{
    private const int MaxRepeat = 1000;

    /// <summary>Deeper groups are refused; the reading recurses.</summary>
    private const int MaxDepth = 400;

    private readonly string pattern;
    private readonly HashSet<string> groupNames = new(StringComparer.Ordinal);
    private Flags flags;
    private int at;
    private int depth;

    private RegexParser(string pattern) => this.pattern = pattern;

    [Flags]
    private enum Flags
    {
        None = 0,
        FoldCase = 1,
        MultiLine = 2,
        DotNewline = 4,
        Ungreedy = 8,
    }

    private bool IsAtEnd => at >= pattern.Length;

    /// <exception cref="RegexSyntaxException">The pattern is not valid.</exception>
    public static RegexNode Parse(string pattern)
    {
        var parser = new RegexParser(pattern);
        var node = parser.ParseChoice();
        if (!parser.IsAtEnd)
            throw new RegexSyntaxException("unexpected )", pattern);
        CheckRepeats(node, MaxRepeat);
        return node;
    }

    private RegexNode ParseChoice()
    {
        if (++depth > MaxDepth)
            throw new RegexSyntaxException("expression nests too deeply", "");
        var items = new List<RegexNode> { ParseSequence() };
        while (!IsAtEnd && pattern[at] == '|')
        {
            at++;
            items.Add(ParseSequence());
        }
        depth--;
        return items.Count == 1 ? items[0] : new RegexNode.Choice(items);
    }

    private RegexNode ParseSequence()
    {
        var items = new List<RegexNode>();
        while (!IsAtEnd && pattern[at] is not ('|' or ')'))
        {
            if (pattern[at] is '*' or '+' or '?')
                throw new RegexSyntaxException("missing argument to repetition operator", pattern.Substring(at, 1));
            if (IsRepeat(out _, out _, out var end) && pattern[at] == '{')
                throw new RegexSyntaxException("missing argument to repetition operator", pattern.Substring(at, end - at));
            if (ParseAtom() is not { } atom)
                continue;
            items.Add(ParseRepeats(atom));
        }
        return items.Count == 1 ? items[0] : items.Count == 0 ? new RegexNode.Empty() : new RegexNode.Sequence(items);
    }

    private RegexNode ParseRepeats(RegexNode atom)
    {
        if (!IsRepeat(out var min, out var max, out var end))
            return atom;

        var operatorStart = at;
        at = end;
        var isGreedy = (flags & Flags.Ungreedy) == 0;
        if (!IsAtEnd && pattern[at] == '?')
        {
            at++;
            isGreedy = !isGreedy;
        }
        if (min > MaxRepeat || max > MaxRepeat || (max >= 0 && min > max))
            throw new RegexSyntaxException("invalid repeat count", pattern.Substring(operatorStart, end - operatorStart));
        if (IsRepeat(out _, out _, out var next))
            throw new RegexSyntaxException("invalid nested repetition operator", pattern.Substring(operatorStart, next - operatorStart));
        return new RegexNode.Repeat(atom, min, max, isGreedy);
    }

    private bool IsRepeat(out int min, out int max, out int end)
    {
        (min, max, end) = (0, -1, at + 1);
        if (IsAtEnd)
            return false;
        switch (pattern[at])
        {
            case '*':
                return true;
            case '+':
                min = 1;
                return true;
            case '?':
                max = 1;
                return true;
            case '{':
                break;
            default:
                return false;
        }

        // Braces that hold no bounds are ordinary characters.
        if (!TryNumber(ref end, out min))
            return false;
        if (end < pattern.Length && pattern[end] == ',')
        {
            end++;
            if (end < pattern.Length && pattern[end] != '}' && !TryNumber(ref end, out max))
                return false;
        }
        else
        {
            max = min;
        }
        return end < pattern.Length && pattern[end++] == '}';
    }

    private bool TryNumber(ref int position, out int number)
    {
        number = 0;
        var start = position;
        for (; position < pattern.Length && pattern[position] is >= '0' and <= '9'; position++)
            number = Math.Min((number * 10) + pattern[position] - '0', 100_000_000 / 10 - 1);
        var length = position - start;
        return length > 0 && (length == 1 || pattern[start] != '0');
    }

    private RegexNode? ParseAtom()
    {
        var c = pattern[at];
        switch (c)
        {
            case '(':
                return ParseGroup();
            case '[':
                return new RegexNode.Chars(ParseClass());
            case '.':
                at++;
                return new RegexNode.Chars((flags & Flags.DotNewline) != 0 ? CharSet.Any : CharSet.NotNewline);
            case '^':
                at++;
                return new RegexNode.Assertion((flags & Flags.MultiLine) != 0 ? AssertionKind.BeginLine : AssertionKind.BeginText);
            case '$':
                at++;
                return new RegexNode.Assertion((flags & Flags.MultiLine) != 0 ? AssertionKind.EndLine : AssertionKind.EndText);
            case '\\':
                return ParseEscape();
            default:
                return Literal(NextChar());
        }
    }

    private RegexNode.Chars Literal(int c)
    {
        var set = CharSet.OfChar(c);
        return new RegexNode.Chars((flags & Flags.FoldCase) != 0 ? set.FoldCase() : set);
    }

    private RegexNode? ParseGroup()
    {
        var start = at++;
        var before = flags;
        if (at < pattern.Length && pattern[at] == '?')
        {
            at++;
            if (IsName())
                ParseGroupName(start);
            else if (ParseFlags(start))
                return null;
        }
        var inner = ParseChoice();
        if (IsAtEnd)
            throw new RegexSyntaxException("missing closing )", pattern);
        at++;
        flags = before;
        return inner;
    }

    private bool IsName() =>
        (pattern[at - 1] == '?' && at < pattern.Length && pattern[at] == '<')
        || (at + 1 < pattern.Length && pattern[at] == 'P' && pattern[at + 1] == '<');

    private void ParseGroupName(int start)
    {
        at = pattern.IndexOf('<', at) + 1;
        var end = pattern.IndexOf('>', at);
        var name = end < 0 ? "" : pattern.Substring(at, end - at);
        if (name.StartsWith("=", StringComparison.Ordinal) || name.StartsWith("!", StringComparison.Ordinal))
            throw new RegexSyntaxException("invalid or unsupported Perl syntax", pattern.Substring(start, at + 1 - start));
        if (name.Length == 0 || !name.All(c => c == '_' || char.IsLetterOrDigit(c)))
            throw new RegexSyntaxException("invalid named capture", end < 0 ? pattern.Substring(start) : pattern.Substring(start, end + 1 - start));
        if (!groupNames.Add(name))
            throw new RegexSyntaxException("duplicate capture group name", name);
        at = end + 1;
    }

    /// <summary>Reads <c>i)</c> or <c>i:</c> behind <c>(?</c>; true when the flags hold up to the end of the group around.</summary>
    private bool ParseFlags(int start)
    {
        var result = flags;
        var isNegative = false;
        var any = false;
        for (; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case 'i' or 'm' or 's' or 'U':
                    var flag = pattern[at] switch { 'i' => Flags.FoldCase, 'm' => Flags.MultiLine, 's' => Flags.DotNewline, _ => Flags.Ungreedy };
                    result = isNegative ? result & ~flag : result | flag;
                    any = true;
                    continue;
                case '-' when !isNegative:
                    isNegative = true;
                    any = false;
                    continue;
                case ':' or ')' when !isNegative || any:
                    flags = result;
                    return pattern[at++] == ')';
            }
            break;
        }
        throw new RegexSyntaxException(
            at >= pattern.Length ? "missing closing )" : "invalid or unsupported Perl syntax",
            pattern.Substring(start, Math.Min(at + 1, pattern.Length) - start));
    }

    private RegexNode? ParseEscape()
    {
        var start = at;
        if (at + 1 >= pattern.Length)
            throw new RegexSyntaxException("trailing backslash at end of expression", "");
        switch (pattern[at + 1])
        {
            case 'A':
                at += 2;
                return new RegexNode.Assertion(AssertionKind.BeginText);
            case 'z':
                at += 2;
                return new RegexNode.Assertion(AssertionKind.EndText);
            case 'b':
                at += 2;
                return new RegexNode.Assertion(AssertionKind.WordBoundary);
            case 'B':
                at += 2;
                return new RegexNode.Assertion(AssertionKind.NotWordBoundary);
            case 'Q':
                return ParseQuoted();
        }
        if (TryParseSet() is { } set)
            return new RegexNode.Chars(set);
        at = start;
        return Literal(RegexEscapes.ReadChar(pattern, ref at));
    }

    private RegexNode? ParseQuoted()
    {
        at += 2;
        var end = pattern.IndexOf("\\E", at, StringComparison.Ordinal);
        var items = new List<RegexNode>();
        while (at < (end < 0 ? pattern.Length : end))
            items.Add(Literal(NextChar()));
        at = end < 0 ? pattern.Length : end + 2;
        if (items.Count == 0)
            return null;
        // What repeats behind it is the last character only.
        var last = ParseRepeats(items[items.Count - 1]);
        items[items.Count - 1] = last;
        return items.Count == 1 ? last : new RegexNode.Sequence(items);
    }

    /// <summary>The set of <c>\d</c>, <c>\pL</c> and the like at this place, or null.</summary>
    private CharSet? TryParseSet() => RegexEscapes.TryReadSet(pattern, ref at, (flags & Flags.FoldCase) != 0);

    private CharSet ParseClass()
    {
        var start = at++;
        var isNegative = at < pattern.Length && pattern[at] == '^';
        if (isNegative)
            at++;
        var sets = new List<CharSet>();
        for (var first = true; ; first = false)
        {
            if (IsAtEnd)
                throw new RegexSyntaxException("missing closing ]", pattern.Substring(start));
            if (pattern[at] == ']' && !first)
                break;
            sets.Add(ParseClassItem(start));
        }
        at++;
        var set = CharSet.Union(sets);
        if ((flags & Flags.FoldCase) != 0)
            set = set.FoldCase();
        return isNegative ? set.Negate() : set;
    }

    private CharSet ParseClassItem(int start)
    {
        if (pattern[at] == '[' && at + 1 < pattern.Length && pattern[at + 1] == ':')
        {
            var end = pattern.IndexOf(":]", at + 2, StringComparison.Ordinal);
            if (end >= 0)
                return ParsePosix(end);
        }
        if (pattern[at] == '\\' && TryParseSet() is { } named)
            return named;

        var low = ClassChar(start);
        if (at + 1 >= pattern.Length || pattern[at] != '-' || pattern[at + 1] == ']')
            return CharSet.OfChar(low);
        var rangeStart = at;
        at++;
        var high = ClassChar(start);
        if (high < low)
            throw new RegexSyntaxException("invalid character class range", pattern.Substring(Math.Max(start, rangeStart - 1), at - Math.Max(start, rangeStart - 1)));
        return CharSet.Of((low, high));
    }

    private CharSet ParsePosix(int end)
    {
        var whole = pattern.Substring(at, end + 2 - at);
        var name = pattern.Substring(at + 2, end - at - 2);
        var isNegative = name.StartsWith("^", StringComparison.Ordinal);
        var set = UnicodeSets.FindPosix(isNegative ? name.Substring(1) : name)
            ?? throw new RegexSyntaxException("invalid character class range", whole);
        at = end + 2;
        return isNegative ? set.Negate() : set;
    }

    private int ClassChar(int start)
    {
        if (IsAtEnd)
            throw new RegexSyntaxException("missing closing ]", pattern.Substring(start));
        return pattern[at] == '\\' ? RegexEscapes.ReadChar(pattern, ref at) : NextChar();
    }

    private int NextChar()
    {
        var c = CharReader.CharAt(pattern, at, out var length);
        at += length;
        return c;
    }

    /// <summary>Repeats within repeats multiply; beyond a thousand the pattern is refused.</summary>
    private static void CheckRepeats(RegexNode node, int limit)
    {
        switch (node)
        {
            case RegexNode.Repeat repeat:
                var times = repeat.Max < 0 ? repeat.Min : repeat.Max;
                if (times > limit)
                    throw new RegexSyntaxException("invalid repeat count", "");
                CheckRepeats(repeat.Item, times > 1 ? limit / times : limit);
                break;
            case RegexNode.Sequence sequence:
                foreach (var item in sequence.Items)
                    CheckRepeats(item, limit);
                break;
            case RegexNode.Choice choice:
                foreach (var item in choice.Items)
                    CheckRepeats(item, limit);
                break;
        }
    }
}
