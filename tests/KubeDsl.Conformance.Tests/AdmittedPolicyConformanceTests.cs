using KubeDsl.Rules;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Rules.Policies;
using KubeDsl.Rules.Policies.Evaluation;
using Xunit.Abstractions;

namespace KubeDsl.Conformance.Tests;

/// <summary>The policies once more, on the objects that the manifests become here.</summary>
public class AdmittedPolicyConformanceTests(ITestOutputHelper output)
{
    // The line to hold: of these the server's answer depends on a node port that it made up.
    private static readonly HashSet<string> Exceptions = ["47ec77cd9345", "a9181ef14d7e"];

    [SkippableFact]
    public void Policies_SayOfManifests_WhatAnApiServerSays()
    {
        var options = new CheckOptions
        {
            PolicyRequest = new PolicyRequest { UserName = "admin", Groups = ["system:masters", "system:authenticated"], IsDryRun = true },
        };
        var judge = new PolicyJudge(PolicyConformanceTests.Catalog(), CustomResourceCatalog.Empty, options);
        var wrong = new List<string>();
        foreach (var labelled in PolicyConformanceTests.Cases())
        {
            // The server's messages tell the name that it made, which nobody else knows.
            if (labelled.Manifest.Name.Length == 0)
                continue;
            var found = judge.Judge(labelled.Manifest);
            var ours = found.Where(verdict => verdict.IsKnown).Select(verdict => (verdict.Policy.Name, verdict.Binding.Name, verdict.Message)).ToHashSet();
            if (ours.SetEquals(labelled.Denied) || Exceptions.Contains(labelled.Id))
                continue;
            wrong.Add($"{labelled.Id} {labelled.Manifest.Identity}: missing {string.Join(" | ", labelled.Denied.Except(ours))}; extra {string.Join(" | ", ours.Except(labelled.Denied))}");
        }

        output.WriteLine(string.Join("\n", wrong));
        Assert.True(wrong.Count == 0, $"{wrong.Count} cases are judged otherwise. The output lists them.");
    }
}
