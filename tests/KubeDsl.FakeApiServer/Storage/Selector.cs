using KubeDsl.Manifests;

namespace KubeDsl.Fakes.Storage;

/// <summary>The label and field selectors of lists and watches.</summary>
internal sealed class Selector(string? labels, string? fields)
{
    public bool Matches(MapNode item) => MatchesLabels(item) && MatchesFields(item);

    private bool MatchesLabels(MapNode item) => labels is null || Terms(labels).All(term =>
    {
        var own = item.Find("metadata", "labels");
        var (key, isNegated, value) = Parse(term);
        var found = ((own as MapNode)?[key] as StringNode)?.Value;
        return value is null ? found is not null != isNegated : found == value != isNegated;
    });

    private bool MatchesFields(MapNode item) => fields is null || Terms(fields).All(term =>
    {
        var (path, isNegated, value) = Parse(term);
        return ((item.Find(path.Split('.')) as StringNode)?.Value ?? "") == value != isNegated;
    });

    private static IEnumerable<string> Terms(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static (string Key, bool IsNegated, string? Value) Parse(string term)
    {
        if (term.IndexOf("!=", StringComparison.Ordinal) is > 0 and var not)
            return (term[..not], true, term[(not + 2)..]);
        if (term.IndexOf('=') is > 0 and var equal)
            return (term[..equal], false, term[(equal + 1)..].TrimStart('='));
        return term[0] == '!' ? (term[1..], true, null) : (term, false, null);
    }
}
