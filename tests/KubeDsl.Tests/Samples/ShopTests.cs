namespace KubeDsl.Tests.Samples;

public class ShopTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Environment_GivesItsYaml(string environment)
    {
        var context = new ManifestContext(environment, parameters: new Dictionary<string, string> { ["dbPassword"] = "only-for-development" });
        Golden.Matches($"samples/Shop/Golden/{environment}.yaml", SampleSets.Yaml("shop", context));
    }

    [Fact]
    public void MissingParameter_IsNamed()
    {
        var missing = Assert.Throws<MissingParameterException>(() => SampleSets.Yaml("shop"));
        Assert.Contains("'dbPassword'", missing.Message);
    }
}
