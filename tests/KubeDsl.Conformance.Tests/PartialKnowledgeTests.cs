using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Rules.Tests;
using KubeDsl.Tests;

namespace KubeDsl.Conformance.Tests;

public class PartialKnowledgeTests
{
    private static readonly CheckOptions Options = new()
    {
        Profile = PodSecurityProfile.Restricted,
        Severities = RuleRegistry.All.ToDictionary(rule => rule.Id, rule => rule.Severity),
    };

    [SkippableTheory]
    [InlineData("own-base", 1)]
    [InlineData("public-base", 3)]
    [InlineData("own-mutants", 60)]
    [InlineData("public-mutants", 90)]
    public void WhatIsNotKnown_BringsNoFinding(string file, int step)
    {
        var wrong = new List<string>();
        foreach (var labelled in LabelledCase.Read(Repository.ReferenceData($"oracle/{file}.jsonl.gz")))
        {
            var root = labelled.Manifest.Root;
            var known = KeysOf(root);
            var leaves = Math.Min(Blurring.LeavesOf(root), 300);
            for (var leaf = labelled.Id[^1] % step; leaf < leaves; leaf += step)
                foreach (var asOpen in (bool[])[false, true])
                    foreach (var key in KeysOf(Blur(root, leaf, asOpen)).Except(known))
                        wrong.Add($"{labelled.Id} {labelled.Manifest.Kind}, {(asOpen ? "open" : "unknown")} {leaf}: {key}");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} findings hold for some completions only:\n{string.Join("\n", wrong.Take(40))}");
    }

    private static MapNode Blur(MapNode root, int target, bool asOpen)
    {
        var position = 0;
        return (MapNode)Blurring.Change(root, ref position, place => place == target, asOpen);
    }

    private static HashSet<string> KeysOf(MapNode root) =>
        [.. Checker.Check(new ManifestSet("case", [new Manifest(root)]), Options).Findings.Select(finding => finding.Rule.Id + " " + finding.Path)];
}
