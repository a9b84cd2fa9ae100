namespace KubeDsl.Manifests.Formats;

/// <summary>The name of a kernel setting: <c>net.core.somaxconn</c>, or with <c>/</c> in place of dots.</summary>
public static class SysctlNameFormat
{
    /// <summary>What is wrong with <paramref name="text"/> and what would be right; null when it is well-formed.</summary>
    public static string? Problem(string text)
    {
        if (text.Length > 253)
            return $"It has {text.Length} characters. Use at most 253.";

        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('.' or '/'))
                continue;
            if (!IsSegment(text, start, i))
                return "A kernel setting is made of parts of lower-case letters, digits, '-' and '_' joined by '.'. Write it like 'net.core.somaxconn'.";
            start = i + 1;
        }
        return null;
    }

    private static bool IsSegment(string text, int start, int end)
    {
        if (start >= end || !Ascii.IsLowerOrDigit(text[start]) || !Ascii.IsLowerOrDigit(text[end - 1]))
            return false;
        for (var i = start; i < end; i++)
            if (!Ascii.IsLowerOrDigit(text[i]) && text[i] is not ('-' or '_'))
                return false;
        return true;
    }
}
