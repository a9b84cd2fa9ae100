namespace KubeDsl.Manifests.Formats;

/// <summary>The name of a port (IANA service name): 1 to 15 lower-case letters, digits and single <c>-</c> inside, with at least one letter.</summary>
public static class PortNameFormat
{
    /// <summary>What is wrong with <paramref name="text"/> and what would be right; null when it is well-formed.</summary>
    public static string? Problem(string text)
    {
        if (text.Length == 0)
            return "It is empty. Use 1 to 15 lower-case letters, digits and '-'.";
        if (text.Length > 15)
            return $"It has {text.Length} characters. Use at most 15.";

        var hasLetter = false;
        foreach (var c in text)
        {
            if (!Ascii.IsLowerOrDigit(c) && c != '-')
                return "Only lower-case letters, digits and '-' are allowed. Write it like 'http' or 'grpc-web'.";
            hasLetter |= Ascii.IsLower(c);
        }
        if (!hasLetter)
            return "It has no letter. Use at least one.";
        if (text[0] == '-' || text[text.Length - 1] == '-')
            return "It starts or ends with '-'. Use '-' only between other characters.";
        return text.Contains("--") ? "It has '--'. Use single '-' only." : null;
    }
}
