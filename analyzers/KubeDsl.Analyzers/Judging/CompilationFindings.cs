using KubeDsl.Analyzers.Evaluation;
using KubeDsl.Manifests;
using KubeDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Analyzers.Judging;

/// <summary>
/// What the rules have to say about the manifests of a compilation, by the file in which it is to be said. Found once, when it is first
/// asked for.
/// </summary>
internal sealed class CompilationFindings(ManifestEvaluator evaluator, CheckOptions options, IReadOnlyDictionary<string, Severity> asked)
{
    private readonly JudgedPlaces judged = new(evaluator);
    private readonly object gate = new();
    private Dictionary<SyntaxTree, IReadOnlyList<Diagnostic>>? byTree;
    private HashSet<(string, SyntaxTree, TextSpan)> places = [];

    public ManifestEvaluator Evaluator { get; } = evaluator;

    public CheckOptions Options { get; } = options;

    /// <summary>What is to be said in one file.</summary>
    public IReadOnlyList<Diagnostic> In(SyntaxTree tree, CancellationToken cancellation) =>
        Find(cancellation).TryGetValue(tree, out var found) ? found : [];

    /// <summary>True when a rule speaks about a place already, or the place was judged as part of a whole.</summary>
    public bool Covers(string rule, Location place, CancellationToken cancellation)
    {
        Find(cancellation);
        return places.Contains((rule, place.SourceTree!, place.SourceSpan)) || judged.Contain(place, cancellation);
    }

    private Dictionary<SyntaxTree, IReadOnlyList<Diagnostic>> Find(CancellationToken cancellation)
    {
        if (byTree is { } known)
            return known;
        lock (gate)
        {
            // A run that is cancelled leaves nothing behind; the next one who asks starts anew.
            if (byTree is null)
            {
                var found = All(cancellation);
                places = [.. found.Select(diagnostic => (diagnostic.Id, diagnostic.Location.SourceTree!, diagnostic.Location.SourceSpan))];
                byTree = found
                    .GroupBy(diagnostic => diagnostic.Location.SourceTree!)
                    .ToDictionary(group => group.Key, group => (IReadOnlyList<Diagnostic>)[.. group.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)]);
            }
            return byTree;
        }
    }

    private List<Diagnostic> All(CancellationToken cancellation)
    {
        var problems = new List<Diagnostic>();
        var findings = new List<(Finding Finding, Location Place)>();
        foreach (var member in Evaluator.Members(cancellation))
        {
            var evaluated = Evaluator.Evaluate(member, cancellation);
            problems.AddRange(evaluated.Problems.Select(problem => Diagnostic.Create(VerbsGetWhatTheyNeed.Rule, problem.Location, problem.Message)));
            foreach (var finding in Judge(evaluated))
                if (Place(finding, member) is { SourceTree: not null } place)
                    findings.Add((finding, place));
        }

        return
        [
            .. problems.GroupBy(problem => (problem.Location, problem.GetMessage())).Select(same => same.First()),
            .. SaidOnce.Together(findings).Select(same =>
                FindingDiagnostics.Of([.. same.Select(found => found.Finding)], asked, same[0].Place, Evaluator.Source.Origins.LocationOf(same[0].Finding.Related))),
        ];
    }

    /// <summary>What is always returned is judged together; what is returned under some circumstances, each for itself.</summary>
    private IEnumerable<Finding> Judge(EvaluatedMember evaluated)
    {
        var existing = Options.Existing.Concat(evaluated.Existing ?? []).ToArray();
        var ofAll = Options.ForSet(existing, evaluated is { IsComplete: true, Existing: not null });
        var ofOne = Options.ForSet(existing, isComplete: false);
        var together = Checker.Check(evaluated.CertainSet(evaluated.Member.Name), ofAll).Findings;
        var alone = evaluated.Resources
            .Where(resource => !resource.IsCertain)
            .SelectMany(resource => Checker.Check(new ManifestSet(evaluated.Member.Name, [resource.Manifest]), ofOne).Findings);
        return together.Concat(alone);
    }

    private Location? Place(Finding finding, ISymbol member) =>
        Evaluator.Source.Origins.LocationOf(finding.Origin ?? finding.Manifest.Origin) ?? member.Locations.FirstOrDefault(location => location.IsInSource);
}
