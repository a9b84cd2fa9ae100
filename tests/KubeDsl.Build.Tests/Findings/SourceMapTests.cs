using KubeDsl.Build.Findings;

namespace KubeDsl.Build.Tests.Findings;

public class SourceMapTests
{
    [Theory]
    [InlineData("", "/_/a.cs", "/_/a.cs")]
    [InlineData("/repo/=/_/", "/_/src/a.cs", "/repo/src/a.cs")]
    [InlineData("/repo/=/_/", "/other/a.cs", "/other/a.cs")]
    [InlineData("/one/=/_1/,/two/=/_/", "/_/a.cs", "/two/a.cs")]
    [InlineData("/a==b,,c/=/_/", "/_/x.cs", "/a=b,c/x.cs")]
    [InlineData("nonsense,=,a=", "/x.cs", "/x.cs")]
    public void Path_IsTheFileOfThisMachine(string pathMap, string written, string expected) =>
        Assert.Equal(expected, new SourceMap(pathMap).Find(written));
}
