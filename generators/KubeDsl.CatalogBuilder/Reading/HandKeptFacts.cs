using KubeDsl.Schema;

namespace KubeDsl.CatalogBuilder.Reading;

/// <summary>The facts that people keep in <c>Facts/facts.txt</c>, each of which must be needed.</summary>
internal sealed class HandKeptFacts
{
    private const string ResourceName = "facts.txt";

    private static readonly string[] KnownFacts =
        ["cluster", "plural", "transient", "subresource", "not-resource", "free-form", "left-out", "duration", "retyped", "life"];

    private readonly Dictionary<string, string[]> facts = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public static HandKeptFacts ReadEmbedded()
    {
        using var stream = typeof(HandKeptFacts).Assembly.GetManifestResourceStream(ResourceName)!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    public static HandKeptFacts Parse(string text)
    {
        var result = new HandKeptFacts();
        foreach (var line in text.Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var words = line.Split(' ');
            if (words.Length < 2 || !KnownFacts.Contains(words[0]))
                throw new CatalogInputException($"facts.txt: '{line}' is no fact. A line starts with one of: {string.Join(", ", KnownFacts)}.");
            var subject = words[0] == "life" && words.Length > 2 ? $"{words[1]} {words[2]}" : words[1];
            if (!result.facts.TryAdd($"{words[0]} {subject}", words))
                throw new CatalogInputException($"facts.txt says '{words[0]} {subject}' twice. Remove one.");
        }
        return result;
    }

    public bool Says(string fact, string subject) => Find(fact, subject) is not null;

    public string? PluralOf(string kind) => Find("plural", kind)?[2];

    public KindLife? LifeOf(KindName kind) => Find("life", kind.ToString()) is { } words ? ReadLife(words) : null;

    public IEnumerable<KindName> KindsWithLife() =>
        facts.Values.Where(words => words[0] == "life").Select(words => KindName.Of(words[1], words[2]));

    public void DemandAllUsed()
    {
        var idle = facts.Keys.Where(key => !used.Contains(key)).Order(StringComparer.Ordinal).ToArray();
        if (idle.Length > 0)
            throw new CatalogInputException($"facts.txt has lines that no input needs: {string.Join("; ", idle)}. Remove or correct them.");
    }

    private string[]? Find(string fact, string subject)
    {
        var key = $"{fact} {subject}";
        if (!facts.TryGetValue(key, out var words))
            return null;
        used.Add(key);
        return words;
    }

    private static KindLife ReadLife(string[] words)
    {
        if (words.Length is not (6 or 8))
            throw new CatalogInputException($"facts.txt: '{string.Join(' ', words)}' should have an API version, a kind, three versions and perhaps a replacement.");
        var replaced = words.Length == 8;
        return new KindLife(
            KindName.Of(words[1], words[2]),
            Version(words[3]),
            Version(words[4]),
            Version(words[5]),
            replaced && words[6] != "-" ? KindName.Of(words[6], words[7]) : null,
            replaced && words[6] == "-");
    }

    private static KubernetesVersion? Version(string word) => word == "-" ? null : KubernetesVersion.Parse(word);
}
