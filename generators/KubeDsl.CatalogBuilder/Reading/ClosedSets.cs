using KubeDsl.Schema;

namespace KubeDsl.CatalogBuilder.Reading;

/// <summary>The closed sets that people keep in <c>Facts/closed-sets.txt</c>, each of which must be the set of some field.</summary>
internal sealed class ClosedSets
{
    private const string ResourceName = "closed-sets.txt";

    private readonly Dictionary<string, ClosedSet> setOfField = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public static ClosedSets ReadEmbedded()
    {
        using var stream = typeof(ClosedSets).Assembly.GetManifestResourceStream(ResourceName)!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    public static ClosedSets Parse(string text)
    {
        var result = new ClosedSets();
        foreach (var line in text.Split('\n'))
            if (line.Length > 0 && line[0] != '#')
                result.Add(line);
        return result;
    }

    /// <summary>The set of a field, kept under its type's full name or its last part; null for an open field.</summary>
    public ClosedSet? Find(string type, string field)
    {
        foreach (var key in (ReadOnlySpan<string>)[$"{type}.{field}", $"{type[(type.LastIndexOf('.') + 1)..]}.{field}"])
            if (setOfField.TryGetValue(key, out var set))
            {
                used.Add(key);
                return set;
            }
        return null;
    }

    public void DemandAllUsed()
    {
        var idle = setOfField.Keys.Where(key => !used.Contains(key)).Order(StringComparer.Ordinal).ToArray();
        if (idle.Length > 0)
            throw new CatalogInputException($"closed-sets.txt has sets for fields that no document has: {string.Join("; ", idle)}. Remove or correct them.");
    }

    private void Add(string line)
    {
        var words = line.Split(' ');
        var middle = Array.IndexOf(words, "for");
        if (middle < 2 || middle == words.Length - 1)
            throw new CatalogInputException($"closed-sets.txt: '{line}' is no set. Write NAME VALUES for FIELDS.");
        var set = new ClosedSet(words[0], [.. words[1..middle].Select(ReadValue)]);
        if (set.Values.DistinctBy(value => value.Value).Count() != set.Values.Count)
            throw new CatalogInputException($"closed-sets.txt: '{line}' has a value twice. Remove one.");
        foreach (var field in words[(middle + 1)..])
            if (!setOfField.TryAdd(field, set))
                throw new CatalogInputException($"closed-sets.txt has the field '{field}' twice. Remove one.");
    }

    private static EnumValue ReadValue(string word)
    {
        var at = word.IndexOf('@', StringComparison.Ordinal);
        var range = at < 0 ? VersionRange.All : VersionRange.Parse(word[(at + 1)..]);
        var value = at < 0 ? word : word[..at];
        return new EnumValue(value == "\"\"" ? "" : value.Replace('~', ' '), range.First, range.Last);
    }
}
