using KubeDsl.Manifests;
using KubeDsl.Rules;

namespace KubeDsl.Tests.Samples;

public class SampleRulesTests
{
    public static TheoryData<string> Sets => new(SampleSets.All.Select(member => member.Set));

    [Theory]
    [MemberData(nameof(Sets))]
    public void Samples_AreAccepted(string set)
    {
        var context = new ManifestContext(parameters: new Dictionary<string, string> { ["dbPassword"] = "only-for-development" });
        var manifests = new ManifestSet(set, SampleSets.Resources(set, context).Select(resource => resource.ToManifest()));
        Assert.DoesNotContain(Checker.Check(manifests).Findings, finding => finding.Severity == Severity.Error);
    }
}
