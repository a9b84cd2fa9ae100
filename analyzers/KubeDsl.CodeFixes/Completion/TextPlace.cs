using KubeDsl.Manifests;

namespace KubeDsl.CodeFixes.Completion;

/// <summary>Where a text has come to stand in a manifest.</summary>
/// <param name="Set">The manifests of the set.</param>
/// <param name="Manifest">The manifest with the text.</param>
/// <param name="Steps">The way to the text: keys, and <c>*</c> for a position in a list.</param>
/// <param name="Above">The nodes on the way, from the root to the one that holds the text.</param>
/// <param name="IsKey">True when the text is a key, the last step, and not a value.</param>
internal sealed record TextPlace(IReadOnlyList<Manifest> Set, Manifest Manifest, IReadOnlyList<string> Steps, IReadOnlyList<ManifestNode> Above, bool IsKey)
{
    /// <summary>The map that holds the text.</summary>
    public MapNode? Holder => Above[Above.Count - 1] as MapNode;

    /// <summary>The last step.</summary>
    public string Last => Steps[Steps.Count - 1];

    /// <summary>True when the way ends like this, with <c>.</c> between its steps.</summary>
    public bool EndsWith(string way)
    {
        var wanted = way.Split('.');
        if (wanted.Length > Steps.Count)
            return false;
        for (var i = 0; i < wanted.Length; i++)
            if (wanted[i] != Steps[Steps.Count - wanted.Length + i])
                return false;
        return true;
    }

    /// <summary>All places of a text in a set.</summary>
    public static IEnumerable<TextPlace> Of(string text, IReadOnlyList<Manifest> set) =>
        set.SelectMany(manifest => Below(text, new TextPlace(set, manifest, [], [], IsKey: false), manifest.Root));

    private static IEnumerable<TextPlace> Below(string text, TextPlace place, ManifestNode node)
    {
        switch (node)
        {
            case StringNode { Value: var value } when value == text:
                return [place];
            case MapNode map:
                return map.SelectMany(entry => entry.Key == text
                    ? [place.Into(map, entry.Key) with { IsKey = true }]
                    : Below(text, place.Into(map, entry.Key), entry.Value));
            case ListNode list:
                return list.SelectMany(item => Below(text, place.Into(list, "*"), item));
            default:
                return [];
        }
    }

    private TextPlace Into(ManifestNode node, string step) => this with { Steps = [.. Steps, step], Above = [.. Above, node] };
}
