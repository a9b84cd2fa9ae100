namespace KubeDsl.Yaml.Plain;

/// <summary>One string for all equal short texts: documents have the same keys and words again and again.</summary>
internal static class SharedTexts
{
    private const int Longest = 32;
    private const int Slots = 2048;

    // Threads may overwrite each other's entries: what is lost is made again.
    private static readonly string?[] Known = new string?[Slots];

    /// <summary>A part of a text.</summary>
    public static string Of(string text, int start, int length)
    {
        if (length > Longest)
            return text.Substring(start, length);

        var hash = (uint)length;
        for (var i = start; i < start + length; i++)
            hash = (hash * 31) + text[i];
        ref var slot = ref Known[(hash ^ (hash >> 11)) % Slots];
        if (slot is { } known && known.Length == length && string.CompareOrdinal(known, 0, text, start, length) == 0)
            return known;
        return slot = text.Substring(start, length);
    }
}
