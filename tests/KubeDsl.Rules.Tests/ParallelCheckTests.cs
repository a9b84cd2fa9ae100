using KubeDsl.Manifests;

namespace KubeDsl.Rules.Tests;

/// <summary>How many threads check a set changes nothing about what is found.</summary>
public class ParallelCheckTests
{
    // The examples of all rules, several times over: objects with one name, selectors that choose the pods of many, references into nothing.
    private static readonly ManifestSet All = Texts.Read(string.Join("\n---\n", Enumerable.Range(0, 4).SelectMany(_ => RuleRegistry.All.SelectMany(rule => (string[])[rule.Failing, rule.Passing]))));

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void Findings_AreTheSame_AndInTheSameOrder(int threads)
    {
        var alone = Findings(1);

        Assert.True(All.Manifests.Count > 1000);
        Assert.True(alone.Select(finding => finding.Rule.Id).Distinct().Count() > 100);
        Assert.Equal(alone, Findings(threads));
        Assert.Equal(alone, Findings(threads));
    }

    [Fact]
    public void ManifestThatStandsInASetTwice_IsSpokenOfOnce()
    {
        var manifest = Texts.Read("apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers: []\n").Manifests[0];

        var once = Checker.Check(new ManifestSet("x", [manifest]), new CheckOptions { IsComplete = false }).Findings;
        var twice = Checker.Check(new ManifestSet("x", [manifest, manifest]), new CheckOptions { IsComplete = false }).Findings;

        Assert.NotEmpty(once);
        Assert.Equal(once, twice.Where(finding => finding.Rule.Id != "KDSL3007"));
    }

    private static IReadOnlyList<Finding> Findings(int threads) =>
        Checker.Check(All, new CheckOptions { MaxParallelism = threads, Profile = PodSecurityProfile.Restricted, Severities = Enabled }).Findings;

    private static Dictionary<string, Severity> Enabled => RuleRegistry.All.Where(rule => !rule.EnabledByDefault).ToDictionary(rule => rule.Id, rule => rule.Severity);
}
