using System.Runtime.InteropServices;
using KubeDsl.Build.Loading;

namespace KubeDsl.Build.Tests.Loading;

public class RuntimeIdentifiersTests
{
    [Theory]
    [InlineData("linux-x64", "linux-x64 linux unix-x64 unix any")]
    [InlineData("linux-musl-arm64", "linux-musl-arm64 linux-musl linux-arm64 linux unix-arm64 unix any")]
    [InlineData("win-x64", "win-x64 win any")]
    [InlineData("osx-arm64", "osx-arm64 osx unix-arm64 unix any")]
    public void Fallbacks_GoFromTheNearestToAny(string identifier, string expected) =>
        Assert.Equal(expected.Split(' '), RuntimeIdentifiers.Fallbacks(identifier));

    [Fact]
    public void Choose_TakesTheNearestOfEachName()
    {
        var here = RuntimeInformation.RuntimeIdentifier;

        Assert.Equal([$"/p/{here}/a.so", "/p/any/b.so"],
            RuntimeIdentifiers.Choose([$"any|/p/any/a.so", $"{here}|/p/{here}/a.so", "any|/p/any/b.so", "browser-wasm|/p/wasm/c.so", "nonsense"]));
    }
}
