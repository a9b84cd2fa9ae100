using KubeDsl.CodeFixes.Texts;

namespace KubeDsl.Tests.Texts;

public class UseSuggestedTextTests
{
    [Theory]
    [InlineData("KDSL1001", "new Deployment(\"web\").WithContainer(\"web\", \"nginx:1.29\").Set(\"spec.replcias\", 3)", "spec.replcias", "spec.replicas")]
    [InlineData("KDSL1001", "new Pod(\"a\").WithContainer(\"a\", \"nginx:1.29\").Set(\"spec.securityContxt.runAsUser\", 1000)", "spec.securityContxt.runAsUser", "spec.securityContext.runAsUser")]
    [InlineData("KDSL1001", "new Pod(\"a\").WithContainer(\"a\", \"nginx:1.29\", c => c.Set(\"workingDri\", \"/\"))", "workingDri", "workingDir")]
    [InlineData("KDSL2102", "new Pod(\"a\").WithVolume(\"cache\", v => v.EmptyDir(e => e)).WithContainer(\"a\", \"nginx:1.29\", c => c.WithMount(\"cahce\", \"/cache\"))", "cahce", "cache")]
    [InlineData("KDSL1005", "new Pod(\"a\").WithContainer(\"a\", \"nginx:1.29\", c => c.Requests(memory: \"10 Mi\"))", "10 Mi", "10Mi")]
    public Task SuggestedText_TakesThePlace(string id, string expression, string wrong, string right) => Fixing.Verify<UseSuggestedText>(
        id,
        $"Change to '{right}'",
        Fixing.Yielding(expression),
        Fixing.Yielding(expression.Replace(wrong, right, StringComparison.Ordinal)));

    [Fact]
    public async Task TextThatNothingResembles_IsLeftAlone() =>
        Assert.Empty(await Fixing.Titles<UseSuggestedText>("KDSL2102", Fixing.Yielding("new Pod(\"a\").WithContainer(\"a\", \"nginx:1.29\", c => c.WithMount(\"cache\", \"/cache\"))")));
}
