namespace KubeDsl.Cel.Regex;

/// <summary>Reads a text character by character.</summary>
internal static class CharReader
{
    /// <summary>The Unicode character at <paramref name="index"/>; half a pair stands for the replacement character.</summary>
    public static int CharAt(string text, int index, out int length)
    {
        var c = text[index];
        length = 1;
        if (!char.IsSurrogate(c))
            return c;
        if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            length = 2;
            return char.ConvertToUtf32(c, text[index + 1]);
        }
        return 0xFFFD;
    }
}
