namespace KubeDsl.Cel.Evaluation;

/// <summary>A map that an expression made.</summary>
internal sealed class CelDictionary : CelMap
{
    private readonly List<KeyValuePair<CelValue, CelValue>> entries;
    private readonly Dictionary<CelValue, int> positions;

    private CelDictionary(List<KeyValuePair<CelValue, CelValue>> entries, Dictionary<CelValue, int> positions, bool isOpen)
    {
        this.entries = entries;
        this.positions = positions;
        IsOpen = isOpen;
    }

    public override int Count => entries.Count;

    public override bool IsOpen { get; }

    public override IEnumerable<KeyValuePair<CelValue, CelValue>> Entries => entries;

    public static CelDictionary Of(IEnumerable<KeyValuePair<CelValue, CelValue>> source, bool isOpen)
    {
        var entries = new List<KeyValuePair<CelValue, CelValue>>();
        var positions = new Dictionary<CelValue, int>(KeyComparer.Instance);
        foreach (var entry in source)
        {
            if (positions.TryGetValue(entry.Key, out var position))
            {
                entries[position] = entry;
                continue;
            }
            positions.Add(entry.Key, entries.Count);
            entries.Add(entry);
        }
        return new CelDictionary(entries, positions, isOpen);
    }

    public override CelValue? Find(CelValue key) => positions.TryGetValue(key, out var position) ? entries[position].Value : null;
}
