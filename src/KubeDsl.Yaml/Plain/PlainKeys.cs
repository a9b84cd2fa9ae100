namespace KubeDsl.Yaml.Plain;

/// <summary>Finds keys that are certain to be text.</summary>
internal static class PlainKeys
{
    private const int Longest = 200;

    private static readonly string[] Special = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];

    /// <summary>The index of the colon behind a plain key; -1 when there is none.</summary>
    public static int End(string text, int start, int lineEnd)
    {
        var position = start;
        while (position < lineEnd && IsOfKey(text[position], position > start))
            position++;
        return position > start && position - start <= Longest && position < lineEnd && text[position] == ':'
            && (position + 1 == lineEnd || text[position + 1] == ' ')
            && !IsSpecial(text, start, position) ? position : -1;
    }

    /// <summary>True for a word that is read as something else than text.</summary>
    public static bool IsSpecial(string text, int start, int end)
    {
        if (end - start > 5)
            return false;
        foreach (var word in Special)
            if (word.Length == end - start && string.Compare(word, 0, text, start, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return true;
        return false;
    }

    private static bool IsOfKey(char c, bool isInside) =>
        c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' or '$' || (isInside && c is >= '0' and <= '9' or '.' or '/' or '-');
}
