using KubeDsl.Tests;

namespace KubeDsl.Rules.Tests;

public class RuleDocumentationTests
{
    [Fact]
    public void Table_IsCurrent() => Golden.Matches("docs/rules/README.md", RuleDocumentation.Table());

    [Fact]
    public void Pages_AreCurrent()
    {
        foreach (var rule in RuleRegistry.Documented)
            Golden.Matches($"docs/rules/{rule.Id}.md", RuleDocumentation.PageOf(rule));
    }

    [Fact]
    public void NoPage_IsLeftOver()
    {
        var pages = Directory.GetFiles(Repository.PathOf("docs/rules"), "KDSL*.md").Select(Path.GetFileNameWithoutExtension);

        Assert.Empty(pages.Except(RuleRegistry.Documented.Select(rule => rule.Id)));
    }
}
