namespace KubeDsl.Manifests.Formats;

/// <summary>Standard base64 with padding, as the API server reads it: line breaks inside are ignored.</summary>
public static class Base64Format
{
    /// <summary>What is wrong with <paramref name="text"/> and what would be right; null when it is well-formed.</summary>
    public static string? Problem(string text)
    {
        var digits = 0;
        var padding = 0;
        foreach (var c in text)
        {
            if (c is '\r' or '\n')
                continue;
            if (c == '=')
            {
                padding++;
                continue;
            }
            if (padding > 0)
                return "It has characters after the '=' at the end.";
            if (c is '-' or '_')
                return $"'{c}' belongs to the URL form of base64. Use the standard form, with '+' and '/'.";
            if (!Ascii.IsLetterOrDigit(c) && c is not ('+' or '/'))
                return "It is not base64. Encode the value, or give it as plain text (in a Secret: under 'stringData').";
            digits++;
        }

        var wanted = (4 - (digits % 4)) % 4;
        if (digits % 4 == 1)
            return "It is not base64: the last group has only one character. Encode the value, or give it as plain text (in a Secret: under 'stringData').";
        return padding == wanted ? null : $"It needs {wanted} '=' at the end, and has {padding}.";
    }

    /// <summary>The number of bytes that well-formed base64 stands for.</summary>
    public static int DecodedLength(string text)
    {
        var digits = 0;
        foreach (var c in text)
            if (c is not ('\r' or '\n' or '='))
                digits++;
        return (int)((long)digits * 3 / 4);
    }
}
