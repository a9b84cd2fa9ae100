namespace KubeDsl.Build.Describing;

/// <summary>Which names of sets can be names of files on every system.</summary>
public static class SetNameRule
{
    private const int LongestName = 100;

    private static readonly HashSet<string> Devices = new(StringComparer.Ordinal)
    {
        "con", "prn", "aux", "nul",
        "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>What is wrong with a name; null when it is fit.</summary>
    public static string? Problem(string name)
    {
        if (name.Length == 0)
            return "it is empty";
        if (name.Length > LongestName)
            return $"it is longer than {LongestName} characters";
        foreach (var character in name)
            if (!char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character is not ('-' or '.'))
                return $"it contains '{character}'; only lower-case letters, digits, '-' and '.' may stand there";
        if (!char.IsAsciiLetterOrDigit(name[0]) || !char.IsAsciiLetterOrDigit(name[^1]) || name.Contains("..", StringComparison.Ordinal))
            return "it must begin and end with a letter or a digit and not contain '..'";
        return Devices.Contains(name.Split('.')[0]) ? "Windows reserves it for a device" : null;
    }
}
