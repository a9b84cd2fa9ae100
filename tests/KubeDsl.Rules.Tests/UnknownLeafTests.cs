using FsCheck;
using FsCheck.Fluent;
using KubeDsl.Manifests;

namespace KubeDsl.Rules.Tests;

/// <summary>A rule says only what holds for every completion: what is not known can take findings away and never bring one.</summary>
public class UnknownLeafTests
{
    private static readonly CheckOptions Options = new()
    {
        Profile = PodSecurityProfile.Restricted,
        Severities = RuleRegistry.All.ToDictionary(rule => rule.Id, rule => rule.Severity),
    };

    private static readonly ManifestSet[] Sets =
        [.. RuleRegistry.All.SelectMany(rule => new[] { rule.Passing, rule.Failing }).Where(yaml => yaml.Length > 0).Distinct().Select(Texts.Read)];

    [Fact]
    public void OneUnknownLeaf_BringsNoFinding()
    {
        foreach (var set in Sets)
            for (var leaf = 0; leaf < set.Manifests.Sum(manifest => Blurring.LeavesOf(manifest.Root)); leaf++)
                AssertNothingNew(set, position => position == leaf, asOpen: false);
    }

    [Fact]
    public void OneOpenMapOrList_BringsNoFinding()
    {
        foreach (var set in Sets)
            for (var node = 0; node < set.Manifests.Sum(manifest => Blurring.LeavesOf(manifest.Root)) * 2; node++)
                AssertNothingNew(set, position => position == node, asOpen: true);
    }

    [Fact]
    public void ManyUnknownLeaves_BringNoFinding() => Prop.ForAll(
        Gen.Choose(0, Sets.Length - 1).Zip(Gen.Choose(0, int.MaxValue)).ToArbitrary(),
        choice =>
        {
            var random = new Random(choice.Item2);
            var share = random.NextDouble();
            var chosen = Enumerable.Range(0, 500).Select(_ => random.NextDouble() < share).ToArray();
            AssertNothingNew(Sets[choice.Item1], position => chosen[position % 500], asOpen: random.Next(2) == 0);
        }).QuickCheckThrowOnFailure();

    private static void AssertNothingNew(ManifestSet set, Func<int, bool> isUnknown, bool asOpen)
    {
        var position = 0;
        var changed = new ManifestSet(set.Name, [.. set.Manifests.Select(manifest => new Manifest((MapNode)Blurring.Change(manifest.Root, ref position, isUnknown, asOpen)))]);

        var known = Checker.Check(set, Options).Findings.Select(Key).ToHashSet();
        foreach (var finding in Checker.Check(changed, Options).Findings)
            Assert.True(known.Contains(Key(finding)), $"{finding}\nis said about\n{string.Join("\n", changed.Manifests.Select(manifest => manifest.Root))}\nand not about\n{string.Join("\n", set.Manifests.Select(manifest => manifest.Root))}");
    }

    private static string Key(Finding finding) => finding.Rule.Id + " " + finding.Path;
}
