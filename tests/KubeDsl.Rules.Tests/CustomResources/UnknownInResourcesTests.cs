using FsCheck;
using FsCheck.Fluent;
using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources;

namespace KubeDsl.Rules.Tests.CustomResources;

/// <summary>What is not known of a custom resource can take findings away and never bring one.</summary>
public class UnknownInResourcesTests
{
    private static readonly CheckOptions Options = new() { CustomResources = CustomResourceCatalog.Of([Gadgets.ReadDefinition()]) };

    private static readonly Manifest[] Resources = [.. Gadgets.Resources()];

    [Fact]
    public void Fixture_HasAFittingResource_AndBrokenOnes()
    {
        Assert.Empty(Check(Resources[0].Root));
        Assert.All(Resources.Skip(1), resource => Assert.True(Check(resource.Root).Count >= 2, $"{resource.Root} has {Check(resource.Root).Count} findings."));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void OnePlaceThatIsNotKnown_BringsNoFinding(bool asOpen)
    {
        foreach (var resource in Resources)
            for (var place = 0; place < Blurring.LeavesOf(resource.Root) * 2; place++)
                AssertNothingNew(resource.Root, position => position == place, asOpen);
    }

    [Fact]
    public void ManyPlacesThatAreNotKnown_BringNoFinding() => Prop.ForAll(
        Gen.Choose(0, Resources.Length - 1).Zip(Gen.Choose(0, int.MaxValue)).ToArbitrary(),
        choice =>
        {
            var random = new Random(choice.Item2);
            var share = random.NextDouble();
            var chosen = Enumerable.Range(0, 100).Select(_ => random.NextDouble() < share).ToArray();
            AssertNothingNew(Resources[choice.Item1].Root, position => chosen[position % 100], asOpen: random.Next(2) == 0);
        }).QuickCheckThrowOnFailure();

    private static void AssertNothingNew(MapNode root, Func<int, bool> isUnknown, bool asOpen)
    {
        var position = 0;
        var blurred = (MapNode)Blurring.Change(root, ref position, isUnknown, asOpen);
        var isNew = Check(blurred).Except(Check(root)).ToArray();
        Assert.True(isNew.Length == 0, $"{string.Join("\n", isNew)}\nis said about\n{blurred}\nand not about\n{root}");
    }

    private static HashSet<string> Check(MapNode root) =>
        [.. Checker.Check(new ManifestSet("test", [new Manifest(root)]), Options).Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Rule.Id + " " + finding.Path)];
}
