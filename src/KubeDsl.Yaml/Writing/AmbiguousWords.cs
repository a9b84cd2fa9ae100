namespace KubeDsl.Yaml.Writing;

/// <summary>Words that some reader takes for a boolean or a null.</summary>
internal static class AmbiguousWords
{
    private static readonly string[] Words = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];

    /// <summary>True for such a word, in whatever case: readers differ in the cases they know.</summary>
    public static bool Contains(string text)
    {
        foreach (var word in Words)
            if (string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
