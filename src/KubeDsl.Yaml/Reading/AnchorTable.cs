namespace KubeDsl.Yaml.Reading;

/// <summary>
/// The anchors of a document. Aliases share the node they name, so they cost the reader nothing; but who walks the tree
/// meets the nodes again and again, so what they add up to is bounded.
/// </summary>
internal sealed class AnchorTable(int maxAliasedNodes)
{
    private readonly Dictionary<string, Anchor> anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> open = new(StringComparer.Ordinal);
    private double nodes;
    private double aliased;

    /// <summary>True when aliases make up nearly all of a large document: the API server's own measure, or the limit.</summary>
    public bool IsExcessive => aliased > maxAliasedNodes || (aliased > 100 && nodes > 1000 && aliased / nodes > AllowedShare);

    public void CountNode() => nodes++;

    public bool IsOpen(string name) => open.ContainsKey(name);

    /// <summary>Notes that the value of an anchor begins.</summary>
    public void Open(string name) => open[name] = nodes - 1;

    /// <summary>Notes that the value of an anchor is complete.</summary>
    public void Close(string name, ReadNode value)
    {
        var size = open.TryGetValue(name, out var before) ? nodes - before : 1;
        open.Remove(name);
        anchors[name] = new Anchor(value, size);
    }

    public bool TryUse(string name, out ReadNode value)
    {
        var found = anchors.TryGetValue(name, out var anchor);
        value = anchor.Value;
        nodes += anchor.Size;
        aliased += anchor.Size;
        return found;
    }

    private double AllowedShare => nodes switch
    {
        <= 400_000 => 0.99,
        >= 4_000_000 => 0.10,
        _ => 0.99 - (0.89 * (nodes - 400_000) / 3_600_000),
    };

    private readonly record struct Anchor(ReadNode Value, double Size);
}
