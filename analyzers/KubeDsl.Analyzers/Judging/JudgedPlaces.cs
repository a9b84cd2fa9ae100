using KubeDsl.Analyzers.Evaluation;
using KubeDsl.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Analyzers.Judging;

/// <summary>
/// The places in the code that are part of a manifest which leaves for emission. What they become is judged there, where it is known what
/// they belong to: an autoscaler's selector may hold what another selector may not.
/// </summary>
internal sealed class JudgedPlaces(ManifestEvaluator evaluator)
{
    private readonly object gate = new();
    private HashSet<(SyntaxTree, TextSpan)>? places;

    public bool Contain(Location place, CancellationToken cancellation)
    {
        lock (gate)
        {
            places ??= Find(cancellation);
            return places.Contains((place.SourceTree!, place.SourceSpan));
        }
    }

    private HashSet<(SyntaxTree, TextSpan)> Find(CancellationToken cancellation)
    {
        var found = new HashSet<(SyntaxTree, TextSpan)>();
        foreach (var member in evaluator.Members(cancellation))
            foreach (var resource in evaluator.Evaluate(member, cancellation).Resources)
                Collect(resource.Manifest.Root, found);
        return found;
    }

    private void Collect(ManifestNode node, HashSet<(SyntaxTree, TextSpan)> found)
    {
        if (evaluator.Source.Origins.LocationOf(node.Origin) is { } place)
            found.Add((place.SourceTree!, place.SourceSpan));
        switch (node)
        {
            case MapNode map:
                foreach (var entry in map)
                {
                    if (evaluator.Source.Origins.LocationOf(map.KeyOriginOf(entry.Key)) is { } key)
                        found.Add((key.SourceTree!, key.SourceSpan));
                    Collect(entry.Value, found);
                }
                break;
            case ListNode list:
                foreach (var item in list)
                    Collect(item, found);
                break;
        }
    }
}
