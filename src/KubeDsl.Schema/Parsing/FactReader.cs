namespace KubeDsl.Schema.Parsing;

/// <summary>The facts at the end of a line: bare words, and <c>name=value</c>.</summary>
internal readonly struct FactReader(string[] words, int start)
{
    public bool Has(string name)
    {
        for (var i = start; i < words.Length; i++)
            if (words[i] == name)
                return true;
        return false;
    }

    public string? Value(string name)
    {
        for (var i = start; i < words.Length; i++)
        {
            var word = words[i];
            if (word.Length > name.Length && word[name.Length] == '=' && word.StartsWith(name, StringComparison.Ordinal))
                return word.Substring(name.Length + 1);
        }
        return null;
    }

    public VersionRange? Range(string name) => Value(name) is { } text ? VersionRange.Parse(text) : null;

    public KubernetesVersion? Version(string name) => Value(name) is { } text ? KubernetesVersion.Parse(text) : null;
}
