namespace KubeDsl.Schema.Tests;

public sealed class KubernetesVersionTests
{
    [Theory]
    [InlineData("1.36", 1, 36)]
    [InlineData("v1.36", 1, 36)]
    [InlineData("1.36.2", 1, 36)]
    [InlineData("v1.36.2-rc.1+build", 1, 36)]
    [InlineData("1.9", 1, 9)]
    [InlineData("1.36+", 1, 36)]
    public void Version_is_read(string text, int major, int minor) =>
        Assert.Equal(new KubernetesVersion(major, minor), KubernetesVersion.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.")]
    [InlineData(".36")]
    [InlineData("V1.36")]
    [InlineData("latest")]
    [InlineData("1.x")]
    [InlineData("1.36x")]
    [InlineData("-1.36")]
    [InlineData("1.-36")]
    [InlineData(" 1.36")]
    [InlineData("1.99999999999")]
    public void What_is_no_version_is_refused(string? text) => Assert.False(KubernetesVersion.TryParse(text, out _));

    [Fact]
    public void Refusal_says_what_would_be_right()
    {
        var error = Assert.Throws<FormatException>(() => KubernetesVersion.Parse("newest"));
        Assert.Equal("'newest' is not a Kubernetes version. Write a major and a minor number, for example '1.36'.", error.Message);
    }

    [Fact]
    public void Minor_versions_are_ordered_as_numbers()
    {
        Assert.True(KubernetesVersion.Parse("1.9") < KubernetesVersion.Parse("1.10"));
        Assert.True(KubernetesVersion.Parse("2.0") > KubernetesVersion.Parse("1.99"));
        Assert.True(KubernetesVersion.Parse("1.28") <= KubernetesVersion.Oldest && KubernetesVersion.Parse("1.28") >= KubernetesVersion.Oldest);
        Assert.Equal("1.37", KubernetesVersion.Latest.Next().ToString());
    }

    [Theory]
    [InlineData("1.30..1.33", "1.29", false)]
    [InlineData("1.30..1.33", "1.30", true)]
    [InlineData("1.30..1.33", "1.33", true)]
    [InlineData("1.30..1.33", "1.34", false)]
    [InlineData("1.30..", "1.99", true)]
    [InlineData("..1.33", "1.0", true)]
    [InlineData("..", "1.0", true)]
    public void Range_has_both_its_ends(string range, string version, bool contains)
    {
        Assert.Equal(contains, VersionRange.Parse(range).Contains(KubernetesVersion.Parse(version)));
        Assert.Equal(range, VersionRange.Parse(range).ToString());
    }
}
