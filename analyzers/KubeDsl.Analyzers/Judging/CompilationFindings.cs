using KubeDsl.Analyzers.Evaluation;
using KubeDsl.Manifests;
using KubeDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Analyzers.Judging;

/// <summary>
/// What the rules have to say about a compilation, by the file in which it is to be said: about the manifests that leave for emission, and about
/// calls that are part of none. The manifests are judged once, when it is first asked for.
/// </summary>
internal sealed class CompilationFindings(ManifestEvaluator evaluator, CheckOptions options, IReadOnlyDictionary<string, Severity> asked)
{
    private readonly CallJudge calls = new(evaluator.Source, options);
    private readonly object gate = new();
    private Verdict? verdict;

    /// <summary>What is to be said in one file.</summary>
    public IEnumerable<Diagnostic> In(SyntaxTree tree, CancellationToken cancellation)
    {
        var known = Find(cancellation);
        if (known.ByTree.TryGetValue(tree, out var found))
            foreach (var diagnostic in found)
                yield return diagnostic;
        foreach (var (finding, place) in calls.Judge(tree, known.Judged, cancellation))
            if (!known.Places.Contains((finding.Rule.Id, tree, place.SourceSpan)))
                yield return FindingDiagnostics.Of([finding], asked, place);
    }

    private Verdict Find(CancellationToken cancellation)
    {
        if (verdict is { } known)
            return known;
        lock (gate)
        {
            // A run that is cancelled leaves nothing behind; the next one who asks starts anew.
            return verdict ??= All(cancellation);
        }
    }

    private Verdict All(CancellationToken cancellation)
    {
        var problems = new List<Diagnostic>();
        var findings = new List<(Finding Finding, Location Place)>();
        var judged = new JudgedPlaces(evaluator.Source.Origins);
        foreach (var member in evaluator.Members(cancellation))
        {
            var evaluated = evaluator.Evaluate(member, cancellation);
            problems.AddRange(evaluated.Problems.Select(problem => Diagnostic.Create(VerbsGetWhatTheyNeed.Rule, problem.Location, problem.Message)));
            foreach (var finding in Judge(evaluated))
                if (Place(finding, member) is { SourceTree: not null } place)
                    findings.Add((finding, place));
            foreach (var resource in evaluated.Resources)
                judged.Add(resource.Manifest.Root);
        }

        Diagnostic[] found =
        [
            .. problems.GroupBy(problem => (problem.Location, problem.GetMessage())).Select(same => same.First()),
            .. SaidOnce.Together(findings).Select(same =>
                FindingDiagnostics.Of([.. same.Select(found => found.Finding)], asked, same[0].Place, evaluator.Source.Origins.LocationOf(same[0].Finding.Related))),
        ];
        return new Verdict(
            found
                .GroupBy(diagnostic => diagnostic.Location.SourceTree!)
                .ToDictionary(group => group.Key, group => (IReadOnlyList<Diagnostic>)[.. group.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)]),
            [.. found.Select(diagnostic => (diagnostic.Id, diagnostic.Location.SourceTree!, diagnostic.Location.SourceSpan))],
            judged);
    }

    /// <summary>What is always returned is judged together; what is returned under some circumstances, each for itself.</summary>
    private IEnumerable<Finding> Judge(EvaluatedMember evaluated)
    {
        var existing = options.Existing.Concat(evaluated.Existing ?? []).ToArray();
        var ofAll = options.ForSet(existing, evaluated is { IsComplete: true, Existing: not null });
        var ofOne = options.ForSet(existing, isComplete: false);
        var together = Checker.Check(evaluated.CertainSet(evaluated.Member.Name), ofAll).Findings;
        var alone = evaluated.Resources
            .Where(resource => !resource.IsCertain)
            .SelectMany(resource => Checker.Check(new ManifestSet(evaluated.Member.Name, [resource.Manifest]), ofOne).Findings);
        return together.Concat(alone);
    }

    private Location? Place(Finding finding, ISymbol member) =>
        evaluator.Source.Origins.LocationOf(finding.Origin ?? finding.Manifest.Origin) ?? member.Locations.FirstOrDefault(location => location.IsInSource);

    /// <summary>What was found of the manifests.</summary>
    private sealed class Verdict(
        IReadOnlyDictionary<SyntaxTree, IReadOnlyList<Diagnostic>> byTree,
        HashSet<(string Rule, SyntaxTree Tree, TextSpan Span)> places,
        JudgedPlaces judged)
    {
        public IReadOnlyDictionary<SyntaxTree, IReadOnlyList<Diagnostic>> ByTree { get; } = byTree;

        public HashSet<(string Rule, SyntaxTree Tree, TextSpan Span)> Places { get; } = places;

        public JudgedPlaces Judged { get; } = judged;
    }
}
