namespace KubeDsl.Yaml.Reading;

/// <summary>Finds characters that YAML does not allow in a text.</summary>
internal static class ForbiddenCharacters
{
    /// <summary>The index of the first such character in a part of a text, or -1.</summary>
    public static int Find(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
#if NET
            var skipped = text.AsSpan(i, end - i).IndexOfAnyExceptInRange(' ', '~');
            if (skipped < 0)
                return -1;
            i += skipped;
#endif
            var c = text[i];
            if (c is >= ' ' and <= '~' or '\n' or '\r' or '\t' or '\u0085' or >= '\u00A0' and <= '\uD7FF' or >= '\uE000' and <= '\uFFFD')
                continue;
            if (char.IsHighSurrogate(c) && i + 1 < end && char.IsLowSurrogate(text[i + 1]))
                i++;
            else
                return i;
        }
        return -1;
    }
}
