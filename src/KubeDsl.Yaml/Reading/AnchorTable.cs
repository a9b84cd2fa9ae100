namespace KubeDsl.Yaml.Reading;

/// <summary>
/// The anchors of a document. Aliases share the node they name, so they cost the reader nothing; but who walks the tree
/// meets the nodes again and again, so what they add up to is bounded.
/// </summary>
internal sealed class AnchorTable(int maxAliasedNodes)
{
    // Few documents have any.
    private Dictionary<string, Anchor>? anchors;
    private Dictionary<string, double>? open;
    private double nodes;
    private double aliased;

    /// <summary>True when aliases make up nearly all of a large document: the API server's own measure, or the limit.</summary>
    public bool IsExcessive => aliased > maxAliasedNodes || (aliased > 100 && nodes > 1000 && aliased / nodes > AllowedShare);

    public void CountNode() => nodes++;

    public bool IsOpen(string name) => open is not null && open.ContainsKey(name);

    /// <summary>Notes that the value of an anchor begins.</summary>
    public void Open(string name) => (open ??= new Dictionary<string, double>(StringComparer.Ordinal))[name] = nodes - 1;

    /// <summary>Notes that the value of an anchor is complete.</summary>
    public void Close(string name, ReadNode value)
    {
        var size = open is not null && open.TryGetValue(name, out var before) ? nodes - before : 1;
        open?.Remove(name);
        (anchors ??= new Dictionary<string, Anchor>(StringComparer.Ordinal))[name] = new Anchor(value, size);
    }

    public bool TryUse(string name, out ReadNode value)
    {
        value = default;
        if (anchors is null || !anchors.TryGetValue(name, out var anchor))
            return false;
        value = anchor.Value;
        nodes += anchor.Size;
        aliased += anchor.Size;
        return true;
    }

    private double AllowedShare => nodes switch
    {
        <= 400_000 => 0.99,
        >= 4_000_000 => 0.10,
        _ => 0.99 - (0.89 * (nodes - 400_000) / 3_600_000),
    };

    private readonly record struct Anchor(ReadNode Value, double Size);
}
