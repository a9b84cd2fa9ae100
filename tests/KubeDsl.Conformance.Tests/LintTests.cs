using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Schema;
using KubeDsl.Tests;
using KubeDsl.Yaml;

namespace KubeDsl.Conformance.Tests;

/// <summary>What the rules of practice say about the test files of kube-linter, Polaris and kubeconform.</summary>
public class LintTests
{
    private static readonly CheckOptions Options = new()
    {
        Profile = PodSecurityProfile.Restricted,
        Severities = RuleRegistry.All.ToDictionary(rule => rule.Id, rule => rule.Severity),
    };

    [SkippableFact]
    public void FilesOfOtherLinters_AreJudgedAsTheyDo()
    {
        var compared = 0;
        var differing = new List<string>();
        foreach (var one in LintCase.Read(Repository.ReferenceData("rules/fixtures/lint")))
        {
            if (!LintRules.ByCheck.TryGetValue($"{one.Tool}/{one.Check}", out var rules))
                continue;
            var documents = one.Manifests();
            var speaks = Speaks(one, documents, rules);
            if (one.Documents.Count == 0 && (rules.Contains(LintRules.AnyError) || documents.All(IsOfAKnownKind)))
                Compare(one.File, one.Fails, speaks.Contains(null) || speaks.Count > 0, rules);
            else
                foreach (var (position, fails) in one.Documents)
                    if (position < documents.Count && documents[position] is { } manifest && IsOfAKnownKind(manifest))
                        Compare($"{one.File}#{position}", fails, speaks.Contains(manifest), rules);
        }

        void Compare(string place, bool expected, bool actual, string[] rules)
        {
            compared++;
            if (expected != actual)
                differing.Add($"{place} {(expected ? "should" : "should not")} {string.Join("/", rules)}");
        }

        Assert.True(compared > 330, $"Only {compared} verdicts were compared.");
        var unexplained = differing.Where(place => !LintRules.Differing.Keys.Any(known => place.StartsWith(known, StringComparison.Ordinal)));
        Assert.True(!unexplained.Any(), $"Of {compared} verdicts these differ without a reason:\n{string.Join("\n", unexplained)}");
        Assert.All(LintRules.Differing.Keys, known => Assert.Contains(differing, place => place.StartsWith(known, StringComparison.Ordinal)));
    }

    private static bool IsOfAKnownKind(Manifest? manifest) => manifest is not null && Catalog.Default.FindKind(manifest.ApiVersion, manifest.Kind) is not null;

    private static HashSet<Manifest?> Speaks(LintCase one, IReadOnlyList<Manifest?> documents, string[] rules)
    {
        var manifests = documents.OfType<Manifest>().ToArray();
        var speaks = new HashSet<Manifest?>(ReferenceEqualityComparer.Instance);
        var isError = rules.Contains(LintRules.AnyError);
        if (isError && YamlReader.Read(one.Text, one.File).Any(document => document.HasErrors))
            speaks.Add(null);
        foreach (var finding in Checker.Check(new ManifestSet("lint", manifests), Options).Findings)
            if (isError ? finding.Severity == Severity.Error : rules.Any(rule => Is(rule, finding)))
                speaks.Add(finding.Manifest);
        return speaks;
    }

    private static bool Is(string rule, Finding finding) =>
        rule.Split(' ') is [var id, .. var part] && id == finding.Rule.Id && part.All(word => finding.Path.ToString().Contains(word, StringComparison.Ordinal));
}
