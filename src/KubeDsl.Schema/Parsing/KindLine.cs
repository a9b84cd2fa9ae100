namespace KubeDsl.Schema.Parsing;

/// <summary>Reads a kind: <c>kind apiVersion name plural scope fact…</c>.</summary>
internal static class KindLine
{
    public static FormatException TooShort(string line) =>
        new($"The catalogue's line '{line}' lacks one of API version, kind, plural and scope.");

    public static KindInfo Parse(Catalog catalog, string line)
    {
        var words = line.Split(' ');
        if (words.Length < 5)
            throw TooShort(line);
        var facts = new FactReader(words, 5);
        var served = facts.Range("in");
        var replacement = facts.Value("use");
        var colon = replacement?.IndexOf(':') ?? -1;
        return new KindInfo(catalog, words[1], words[2], words[3], facts.Value("type"))
        {
            Scope = words[4] switch
            {
                "namespaced" => ResourceScope.Namespaced,
                "cluster" => ResourceScope.Cluster,
                _ => throw new FormatException($"The catalogue's line '{line}' has the scope '{words[4]}'. Write 'namespaced' or 'cluster'."),
            },
            ListKind = facts.Value("list"),
            IsPersisted = !facts.Has("transient"),
            IsSubresource = facts.Has("subresource"),
            Introduced = facts.Version("introduced"),
            Deprecated = facts.Version("deprecated"),
            Removed = facts.Version("removed"),
            First = served?.First,
            Last = served?.Last,
            ReplacementApiVersion = colon < 0 ? null : replacement!.Substring(0, colon),
            ReplacementKind = colon < 0 ? null : replacement!.Substring(colon + 1),
        };
    }
}
