using KubeDsl.Analyzers.Evaluation;
using KubeDsl.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Analyzers.Judging;

/// <summary>
/// The places in the code that are part of a manifest which leaves for emission. What they become is judged there, where it is known what
/// they belong to: an autoscaler's selector may hold what another selector may not.
/// </summary>
internal sealed class JudgedPlaces(Origins origins)
{
    private readonly Dictionary<SyntaxTree, HashSet<TextSpan>> places = [];

    public bool Contain(SyntaxTree tree, TextSpan span) => places.TryGetValue(tree, out var known) && known.Contains(span);

    public void Add(ManifestNode node)
    {
        Add(node.Origin);
        switch (node)
        {
            case MapNode map:
                foreach (var entry in map)
                {
                    Add(entry.KeyOrigin);
                    Add(entry.Value);
                }
                break;
            case ListNode list:
                foreach (var item in list)
                    Add(item);
                break;
        }
    }

    private void Add(SourceOrigin? origin)
    {
        if (origins.PlaceOf(origin) is not { } place)
            return;
        if (!places.TryGetValue(place.Tree, out var known))
            places.Add(place.Tree, known = []);
        known.Add(place.Span);
    }
}
