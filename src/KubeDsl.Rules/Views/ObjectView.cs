using KubeDsl.Manifests;

namespace KubeDsl.Rules.Views;

/// <summary>
/// One object inside a manifest, read with partial knowledge: "known to be so", "known not to be so" and "could be either" are kept apart.
/// A null field counts as absent, as it does for an API server.
/// </summary>
internal readonly struct ObjectView(MapNode map, FieldPath path)
{
    public MapNode Map => map;

    public FieldPath Path => path;

    /// <summary>The first entry of a list that is one of the texts; the list where none is.</summary>
    public FieldPath AtText(string key, params string[] texts)
    {
        if (map[key] is ListNode list)
            for (var i = 0; i < list.Count; i++)
                if (list[i] is StringNode text && Array.IndexOf(texts, text.Value) >= 0)
                    return path.Child(key).Child(i);
        return path.Child(key);
    }

    /// <summary>The value of a field, known or unknown; null when none was seen.</summary>
    public ManifestNode? this[string key] => map[key] is { } node && node.Kind != ManifestNodeKind.Null ? node : null;

    public FieldPath At(string key) => path.Child(key);

    /// <summary>True when the field is known to be set.</summary>
    public bool Has(string key) => this[key] is not null and not UnknownNode;

    /// <summary>True when the field is known not to be set.</summary>
    public bool Lacks(string key) => map[key] is { } node ? node.Kind == ManifestNodeKind.Null : !map.IsOpen;

    /// <summary>True when the field is known to be absent or the empty string, which is the same to most of the API.</summary>
    public bool LacksText(string key) => Lacks(key) || map[key] is StringNode { Value.Length: 0 };

    /// <summary>True when the field is known to be absent or an empty list or map.</summary>
    public bool LacksItems(string key) => Lacks(key) || map[key] is ListNode { Count: 0, IsOpen: false } or MapNode { Count: 0, IsOpen: false };

    /// <summary>True when the field is known to hold a text that is not empty.</summary>
    public bool HasText(string key) => map[key] is StringNode { Value.Length: > 0 };

    /// <summary>True when the list or map is known to have at least one entry.</summary>
    public bool HasItems(string key) => map[key] is ListNode { Count: > 0 } or MapNode { Count: > 0 };

    /// <summary>The text, when it is known to be one.</summary>
    public string? Text(string key) => (map[key] as StringNode)?.Value;

    /// <summary>The text or, where it is known to be absent or empty, what the server takes then; null when that is not known.</summary>
    public string? Text(string key, string absent) => LacksText(key) ? absent : Text(key);

    public long? Integer(string key) => (map[key] as IntegerNode)?.Value;

    public long? Integer(string key, long absent) => Lacks(key) ? absent : Integer(key);

    /// <summary>The truth value, with false for a field known to be absent; null when it is not known.</summary>
    public bool? Boolean(string key) => Lacks(key) ? false : (map[key] as BooleanNode)?.Value;

    public bool IsTrue(string key) => map[key] is BooleanNode { Value: true };

    public bool IsFalse(string key) => map[key] is BooleanNode { Value: false };

    public ObjectView? Object(string key) => map[key] is MapNode found ? new ObjectView(found, path.Child(key)) : null;

    /// <summary>The object or, where the field is absent, null, or something else, an object of which nothing is known (or nothing is there).</summary>
    public ObjectView ObjectOrNothing(string key) =>
        map[key] is MapNode found ? new ObjectView(found, path.Child(key))
        : new ObjectView(Lacks(key) ? MapNode.Empty : OpenMap, path.Child(key));

    public ListNode? List(string key) => map[key] as ListNode;

    /// <summary>The known objects of a list; a null entry is an object without fields.</summary>
    public ObjectItems Objects(string key) => new(map[key] as ListNode, path, key);

    /// <summary>The known texts of a list.</summary>
    public IEnumerable<string> Texts(string key)
    {
        if (map[key] is ListNode list)
            foreach (var item in list)
                if (item is StringNode text)
                    yield return text.Value;
    }

    /// <summary>True when the list or map may have entries that are not known.</summary>
    public bool MayHaveMore(string key) => map[key] switch
    {
        null => map.IsOpen,
        ListNode list => list.IsOpen || HasUnknown(list),
        MapNode inner => inner.IsOpen,
        UnknownNode => true,
        _ => false,
    };

    private static readonly MapNode OpenMap = MapNode.Empty.AsOpen();

    private static bool HasUnknown(ListNode list)
    {
        foreach (var item in list)
            if (item is UnknownNode)
                return true;
        return false;
    }
}
