using KubeDsl.Rules.Text;

namespace KubeDsl.Cli.Tests.Checking;

public class TextRuleTests
{
    public static TheoryData<string> Ids => new(TextRules.All.Select(rule => rule.Id));

    [Theory, MemberData(nameof(Ids))]
    public void Examples_AreJudgedAsThePageSays(string id)
    {
        var rule = TextRules.All.Single(rule => rule.Id == id);

        Assert.Contains(CheckedText.Documents(rule.Failing).SelectMany(document => document.Diagnostics), diagnostic => diagnostic.Rule == rule);
        Assert.DoesNotContain(CheckedText.Documents(rule.Passing).SelectMany(document => document.Diagnostics), diagnostic => diagnostic.Rule == rule);
    }
}
