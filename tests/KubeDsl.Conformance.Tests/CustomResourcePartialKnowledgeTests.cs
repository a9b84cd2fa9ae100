using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Rules.Tests;
using KubeDsl.Tests;

namespace KubeDsl.Conformance.Tests;

public class CustomResourcePartialKnowledgeTests
{
    [SkippableTheory]
    [InlineData("crs-own-base", 1)]
    [InlineData("crs-public-base", 3)]
    public void WhatIsNotKnownOfAcceptedResources_BringsNoError(string file, int step)
    {
        var options = new CheckOptions { CustomResources = CustomResourceConformanceTests.Definitions() };
        var wrong = new List<string>();
        foreach (var labelled in LabelledCase.Read(Repository.ReferenceData($"oracle/{file}.jsonl.gz")).Where(labelled => labelled.Accepted))
        {
            // An Unknown is a value that is there, and a null is none.
            if (JsonTree.HasNulls(labelled.Manifest.Root))
                continue;
            var leaves = Math.Min(Blurring.LeavesOf(labelled.Manifest.Root), 300);
            for (var leaf = labelled.Id[^1] % step; leaf < leaves; leaf += step)
                foreach (var asOpen in (bool[])[false, true])
                {
                    var position = 0;
                    var blurred = (MapNode)Blurring.Change(labelled.Manifest.Root, ref position, place => place == leaf, asOpen);
                    wrong.AddRange(Checker.Check(new ManifestSet("case", [new Manifest(blurred)]), options).Findings
                        .Where(finding => finding.Severity == Severity.Error)
                        .Select(finding => $"{labelled.Id} {labelled.Manifest.Kind}, {(asOpen ? "open" : "unknown")} {leaf}: {finding}"));
                }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} errors hold for some completions only:\n{string.Join("\n", wrong.Take(40))}");
    }
}
