#if NET
using System.Buffers;
#endif

namespace KubeDsl.Yaml.Writing;

/// <summary>Decides how a string is written so that every YAML 1.1 and 1.2 reader gets the same string.</summary>
internal static class ScalarStyles
{
    /// <summary>Characters that mean nothing by themselves behind the first position and before the last.</summary>
    private const string Inert =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-+,=()$%^*@!~;&|<>?'\"\\{}[]` ";

    /// <summary>Characters that a reader takes for syntax, or could, when a scalar starts with them.</summary>
    private const string Indicators = ",[]{}#&*!|>'\"%@`?:=~< ";

    public static ScalarStyle Of(string text)
    {
        if (text.Length == 0)
            return ScalarStyle.DoubleQuoted;

        var first = FirstNotInert(text);
        if (first >= 0)
            return OfUnusual(text, first);
        return MayBePlain(text) ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted;
    }

    /// <summary>True for a key that needs no quotes. Readers are less sure about punctuation in keys than in values.</summary>
    public static bool IsPlainKey(string key)
    {
        foreach (var c in key)
            if (!(c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '.' or '/' or '-' or '_' or '$' or '(' or ')' or '@' or '+' or '='))
                return false;
        return key.Length > 0 && MayBePlain(key);
    }

    /// <summary>True for a character that a reader refuses, breaks a line at or drops unless it is escaped.</summary>
    public static bool NeedsEscape(string text, int index)
    {
        var c = text[index];
        if (c < 0x7F)
            return c < ' ' && c is not ('\n' or '\t');
        if (c <= 0xA0)
            return true;
        if (char.IsSurrogate(c))
            return !IsPaired(text, index);
        return c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';
    }

    /// <summary>True when the surrogate at <paramref name="index"/> has its other half beside it.</summary>
    public static bool IsPaired(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : index > 0 && char.IsHighSurrogate(text[index - 1]);

    private static ScalarStyle OfUnusual(string text, int start)
    {
        var quoted = false;
        var lines = false;
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
                lines = true;
            else if (c == ':')
                quoted |= i + 1 == text.Length || text[i + 1] == ' ';
            else if (c == '#')
                quoted |= i == 0 || text[i - 1] == ' ';
            else if (c == '\t')
                quoted = true;
            else if (NeedsEscape(text, i))
                return ScalarStyle.DoubleQuoted;
        }

        if (lines)
            return StartsWithBlankLine(text) ? ScalarStyle.DoubleQuoted : ScalarStyle.Literal;
        return quoted || !MayBePlain(text) ? ScalarStyle.DoubleQuoted : ScalarStyle.Plain;
    }

    private static bool MayBePlain(string text)
    {
        var first = text[0];
        if (text[text.Length - 1] == ' ')
            return false;
        if (first is >= 'a' and <= 'z' or >= 'A' and <= 'Z')
            return text.Length > 5 || !AmbiguousWords.Contains(text);
        if (first is >= '0' and <= '9' or '+' or '-' or '.')
            return !(first == '-' && text.Length > 1 && text[1] == ' ') && !NumberLikeText.Matches(text);
        return Indicators.IndexOf(first) < 0;
    }

    /// <summary>True when the first line that is not empty has only blanks, or there is none: readers disagree on what those count as.</summary>
    private static bool StartsWithBlankLine(string text)
    {
        var blanks = false;
        foreach (var c in text)
        {
            if (c is ' ' or '\t')
                blanks = true;
            else if (c != '\n')
                return false;
            else if (blanks)
                return true;
        }
        return true;
    }

#if NET
    private static readonly SearchValues<char> InertCharacters = SearchValues.Create(Inert);

    private static int FirstNotInert(string text) => text.AsSpan().IndexOfAnyExcept(InertCharacters);
#else
    private static readonly bool[] IsInert = InertTable();

    private static int FirstNotInert(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] >= 128 || !IsInert[text[i]])
                return i;
        return -1;
    }

    private static bool[] InertTable()
    {
        var table = new bool[128];
        foreach (var c in Inert)
            table[c] = true;
        return table;
    }
#endif
}
