using KubeDsl.Build.Findings;

namespace KubeDsl.Build.Tests.Findings;

public class BuildProblemTests
{
    [Theory]
    [InlineData("/a/Shop.cs", 3, 5, "/a/Shop.cs(3,5): error KDSL9001: a b")]
    [InlineData("/a/Shop.cs", 3, 0, "/a/Shop.cs(3): error KDSL9001: a b")]
    [InlineData("/a/Shop.csproj", 0, 0, "/a/Shop.csproj : error KDSL9001: a b")]
    [InlineData("", 0, 0, "KubeDsl : error KDSL9001: a b")]
    public void Problem_IsOneLineThatMSBuildUnderstands(string path, int line, int column, string expected) =>
        Assert.Equal(expected, new BuildProblem("KDSL9001", new SourcePlace(path, line, column), "a\r\n  b\n").ToString());

    [Fact]
    public void Warning_IsCalledSo() =>
        Assert.Equal("x.cs(1,1): warning KDSL9007: m", new BuildProblem("KDSL9007", new SourcePlace("x.cs", 1, 1), "m", IsWarning: true).ToString());
}
