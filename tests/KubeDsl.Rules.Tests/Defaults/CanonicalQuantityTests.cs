using KubeDsl.Rules.Defaults;

namespace KubeDsl.Rules.Tests.Defaults;

public class CanonicalQuantityTests
{
    [Theory]
    [InlineData("0.5", "500m")]
    [InlineData("1024Mi", "1Gi")]
    [InlineData("1.5Gi", "1536Mi")]
    [InlineData("131072Ki", "128Mi")]
    [InlineData("1000", "1k")]
    [InlineData("2500", "2500")]
    [InlineData("256000", "256k")]
    [InlineData("1500m", "1500m")]
    [InlineData("2000m", "2")]
    [InlineData("0", "0")]
    [InlineData("0Gi", "0")]
    [InlineData("512Ki", "512Ki")]
    [InlineData("0.5Ki", "512")]
    [InlineData("1e3", "1e3")]
    [InlineData("12E2", "1200")]
    [InlineData("1E", "1E")]
    [InlineData("-0.5", "-500m")]
    [InlineData("+5", "5")]
    public void Quantity_GetsTheGreatestSuffixThatLeavesAWholeNumber(string text, string canonical) =>
        Assert.Equal(canonical, CanonicalQuantity.Of(text, isOfResource: false));

    [Theory]
    [InlineData("0.0001", "1m")]
    [InlineData("1u", "1m")]
    [InlineData("100m", "100m")]
    public void AmountOfAResource_IsRoundedUpToAThousandth(string text, string canonical) =>
        Assert.Equal(canonical, CanonicalQuantity.Of(text, isOfResource: true));

    [Fact]
    public void NoQuantity_HasNoCanonicalText() => Assert.Null(CanonicalQuantity.Of("10 Mi", isOfResource: false));
}
