using KubeDsl.Manifests;
using KubeDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Analyzers.Judging;

/// <summary>
/// Which findings are one diagnostic: those that say the same of several objects at one place, because a helper makes many objects of one
/// line; and those about one value in several fields, as a label is that its selector repeats.
/// </summary>
internal static class SaidOnce
{
    public static IEnumerable<IReadOnlyList<(Finding Finding, Location Place)>> Together(IEnumerable<(Finding Finding, Location Place)> findings)
    {
        var speakers = new Dictionary<(string, SyntaxTree, TextSpan, ManifestNode), Finding>();
        return findings
            .GroupBy(found => (found.Finding.Rule.Id, found.Place.SourceTree, found.Place.SourceSpan, MessageOf(found, speakers)))
            .Select(same => same.ToArray());
    }

    // The field in which the value stands first speaks for the others.
    private static string MessageOf((Finding Finding, Location Place) found, Dictionary<(string, SyntaxTree, TextSpan, ManifestNode), Finding> speakers)
    {
        var (finding, place) = found;
        if (ValueOf(finding) is not { } value)
            return finding.Message;
        var key = (finding.Rule.Id, place.SourceTree!, place.SourceSpan, value);
        if (!speakers.TryGetValue(key, out var speaker))
            speakers.Add(key, speaker = finding);
        return speaker.Path.Equals(finding.Path) ? finding.Message : speaker.Message;
    }

    // A finding about an entry of a map may name the map.
    private static ManifestNode? ValueOf(Finding finding) => finding.Manifest.Root.Find(finding.Path) switch
    {
        ScalarNode value when IsShown(value, finding) => value,
        MapNode map => map.Select(entry => entry.Value).FirstOrDefault(value => value is ScalarNode && IsShown(value, finding)),
        _ => null,
    };

    private static bool IsShown(ManifestNode value, Finding finding) => value.Origin is { } origin && origin.Equals(finding.Origin);
}
