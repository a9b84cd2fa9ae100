using KubeDsl.Build.Describing;

namespace KubeDsl.Build.Tests.Describing;

public class SetNameRuleTests
{
    [Theory]
    [InlineData("shop")]
    [InlineData("shop-2.eu")]
    [InlineData("console")]
    public void Name_IsFit(string name) => Assert.Null(SetNameRule.Problem(name));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a..b")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("/etc/passwd")]
    [InlineData("c:")]
    [InlineData("Shop")]
    [InlineData("größe")]
    [InlineData("-a")]
    [InlineData("a.")]
    [InlineData("a b")]
    [InlineData("a\nb")]
    [InlineData("con")]
    [InlineData("nul.eu")]
    public void Name_IsNotFit(string name) => Assert.NotNull(SetNameRule.Problem(name));

    [Fact]
    public void Name_MayHaveAHundredCharacters()
    {
        Assert.Null(SetNameRule.Problem(new string('a', 100)));
        Assert.NotNull(SetNameRule.Problem(new string('a', 101)));
    }
}
