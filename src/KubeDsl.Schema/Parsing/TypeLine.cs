namespace KubeDsl.Schema.Parsing;

/// <summary>Reads the head of a type: <c>type name fact…</c>.</summary>
internal static class TypeLine
{
    public static TypeInfo Parse(Catalog catalog, string line, int bodyStart)
    {
        var words = line.Split(' ');
        if (words.Length < 2)
            throw new FormatException($"The catalogue's line '{line}' has no type name.");
        var facts = new FactReader(words, 2);
        return new TypeInfo(catalog, words[1], facts.Range("in") ?? VersionRange.All, bodyStart)
        {
            IsAtomicMap = facts.Value("map") == "atomic",
        };
    }
}
