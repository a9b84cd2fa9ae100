using KubeDsl.Schema;

namespace KubeDsl.Rules.Tests;

public class RuleExampleTests
{
    public static TheoryData<string> Ids => new(RuleRegistry.All.Select(rule => rule.Id));

    [Fact]
    public void Ids_AreUniqueAndWellFormed()
    {
        Assert.Equal(RuleRegistry.Documented.Count, RuleRegistry.Documented.Select(rule => rule.Id).Distinct().Count());
        Assert.All(RuleRegistry.Documented, rule => Assert.Matches("^KDSL[123459][0-9]{3}$", rule.Id));
    }

    [Fact]
    public void Texts_AreSentences() => Assert.All(RuleRegistry.Documented, rule =>
    {
        Assert.EndsWith(".", rule.Reason, StringComparison.Ordinal);
        Assert.EndsWith(".", rule.Remedy, StringComparison.Ordinal);
        Assert.False(rule.Title.EndsWith('.'), rule.Title);
    });

    [Theory, MemberData(nameof(Ids))]
    public void PassingExample_HasNoFindingOfTheRuleAndNoError(string id)
    {
        var rule = RuleRegistry.Find(id)!;
        Assert.NotEmpty(rule.Passing);

        var findings = Texts.Check(rule.Passing, AllOf(rule));

        Assert.DoesNotContain(findings, finding => finding.Rule == rule || finding.Severity == Severity.Error);
    }

    [Theory, MemberData(nameof(Ids))]
    public void FailingExample_HasAFindingOfTheRuleAtItsLine(string id)
    {
        var rule = RuleRegistry.Find(id)!;
        Assert.NotEmpty(rule.Failing);

        var finding = Texts.Check(rule.Failing, AllOf(rule) with { KubernetesVersion = rule.FailingVersion ?? KubernetesVersion.Latest }).FirstOrDefault(finding => finding.Rule == rule);

        Assert.True(finding is not null, $"{rule.Id} says nothing about its failing example:\n{rule.Failing}");
        Assert.NotNull(finding.Origin);
        Assert.Matches("[.?]$", finding.Message);
    }

    private static CheckOptions AllOf(RuleInfo rule) => new()
    {
        Profile = PodSecurityProfile.Restricted,
        Severities = new Dictionary<string, Severity> { [rule.Id] = rule.Severity },
    };
}
