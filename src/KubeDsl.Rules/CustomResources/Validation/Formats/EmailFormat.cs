namespace KubeDsl.Rules.CustomResources.Validation.Formats;

/// <summary>Mail addresses as mail headers have them: <c>a@b</c>, and <c>Somebody &lt;a@b&gt;</c>.</summary>
internal static class EmailFormat
{
    private const string AtomMarks = "!#$%&'*+-/=?^_`{|}~";

    public static bool Fits(string text)
    {
        var at = 0;
        SkipBlanks(text, ref at);
        if (at == text.Length)
            return false;
        var start = at;
        if (SkipAddress(text, ref at) && IsEnd(text, at))
            return true;
        at = start;
        SkipName(text, ref at);
        if (at >= text.Length || text[at] != '<')
            return false;
        at++;
        SkipBlanks(text, ref at);
        if (!SkipAddress(text, ref at))
            return false;
        SkipBlanks(text, ref at);
        return at < text.Length && text[at] == '>' && IsEnd(text, at + 1);
    }

    private static bool SkipAddress(string text, ref int at)
    {
        var isLocal = at < text.Length && text[at] == '"' ? SkipQuoted(text, ref at) : SkipDottedAtoms(text, ref at);
        if (!isLocal || at >= text.Length || text[at] != '@')
            return false;
        at++;
        SkipBlanks(text, ref at);
        return at < text.Length && text[at] == '[' ? SkipLiteral(text, ref at) : SkipDottedAtoms(text, ref at);
    }

    private static bool SkipDottedAtoms(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && (IsAtom(text[at]) || (text[at] == '.' && at > start && text[at - 1] != '.')))
            at++;
        return at > start && text[at - 1] != '.';
    }

    private static bool SkipQuoted(string text, ref int at)
    {
        var start = ++at;
        while (at < text.Length && text[at] != '"')
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] is < ' ' and not '\t')
                return false;
            at++;
        }
        if (at >= text.Length)
            return false;
        return ++at > start;
    }

    private static bool SkipLiteral(string text, ref int at)
    {
        var close = text.IndexOf(']', at);
        if (close < 0)
            return false;
        var inside = text.Substring(at + 1, close - at - 1);
        at = close + 1;
        return AddressFormats.IsIp(inside.StartsWith("IPv6:", StringComparison.Ordinal) ? inside.Substring(5) : inside);
    }

    private static void SkipName(string text, ref int at)
    {
        while (at < text.Length && text[at] != '<')
        {
            if (text[at] == '"')
            {
                if (!SkipQuoted(text, ref at))
                    return;
            }
            else if (IsAtom(text[at]) || text[at] is '.' or ' ' or '\t')
            {
                at++;
            }
            else
            {
                return;
            }
        }
    }

    private static bool IsEnd(string text, int at)
    {
        SkipBlanks(text, ref at);
        if (at < text.Length && text[at] == '(' && text[text.Length - 1] == ')')
            return text.IndexOf('(', at + 1) < 0 && text.IndexOf(')', at) == text.Length - 1;
        return at == text.Length;
    }

    private static void SkipBlanks(string text, ref int at)
    {
        while (at < text.Length && (text[at] is ' ' or '\t'))
            at++;
    }

    private static bool IsAtom(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or >= '\x80' || AtomMarks.IndexOf(c) >= 0;
}
