namespace KubeDsl.Cel.Functions;

/// <summary>Texts as rows of Unicode characters, which is how the language counts them.</summary>
internal static class Runes
{
    public static int Count(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
                count--;
        return count;
    }

    /// <summary>The index in UTF-16 of the character at <paramref name="index"/>; -1 when the text is shorter.</summary>
    public static int OffsetOf(string text, long index)
    {
        var at = 0;
        for (; index > 0; index--)
        {
            if (at >= text.Length)
                return -1;
            at += LengthAt(text, at);
        }
        return at;
    }

    /// <summary>The number of UTF-16 units of the character that starts at <paramref name="at"/>.</summary>
    public static int LengthAt(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    /// <summary>The number of characters before the UTF-16 index <paramref name="offset"/>.</summary>
    public static int IndexOf(string text, int offset)
    {
        var index = 0;
        for (var at = 0; at < offset; at += LengthAt(text, at))
            index++;
        return index;
    }
}
