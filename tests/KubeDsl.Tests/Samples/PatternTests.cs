namespace KubeDsl.Tests.Samples;

public class PatternTests
{
    private static IEnumerable<string> Names => SampleSets.All.Select(member => member.Set).Where(set => set is not ("shop" or "storefront" or "platform"));

    public static TheoryData<string> Sets => new(Names);

    [Theory]
    [MemberData(nameof(Sets))]
    public void Set_GivesItsYaml(string set) =>
        Golden.Matches($"samples/Patterns/Golden/{set}.yaml", SampleSets.Yaml(set));

    [Fact]
    public void GoldenFiles_AreThoseOfTheSets() => Assert.Equal(
        Names.Order(StringComparer.Ordinal),
        Directory.GetFiles(Repository.PathOf("samples/Patterns/Golden"), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Sets))]
    public void Resources_SayWhereTheyWereMade(string set) => Assert.All(SampleSets.Resources(set), resource =>
        Assert.Contains("samples", resource.ToManifest().Origin?.File, StringComparison.Ordinal));
}
