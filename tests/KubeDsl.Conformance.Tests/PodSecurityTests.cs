using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Tests;
using KubeDsl.Yaml;

namespace KubeDsl.Conformance.Tests;

public class PodSecurityTests
{
    [SkippableTheory]
    [InlineData("baseline", PodSecurityProfile.Baseline)]
    [InlineData("restricted", PodSecurityProfile.Restricted)]
    public void PodsOfTheStandard_AreJudgedAsTheStandardDoes(string level, PodSecurityProfile profile)
    {
        var folder = Repository.ReferenceData($"rules/fixtures/psa/{level}");
        var wrong = new List<string>();
        var count = 0;
        foreach (var file in Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            count++;
            var shouldPass = Path.GetFileName(Path.GetDirectoryName(file)) == "pass";
            var set = new ManifestSet("psa", YamlReader.Read(File.ReadAllText(file)).Select(document => document.Manifest!));
            var findings = Checker.Check(set, new CheckOptions { Profile = profile }).Findings.Where(finding => finding.Rule.Id.StartsWith("KDSL41", StringComparison.Ordinal)).ToArray();
            if (findings.Length == 0 != shouldPass)
                wrong.Add($"{Path.GetRelativePath(folder, file)}: {string.Join(" | ", findings.Select(finding => finding.ToString()))}");
        }

        Assert.True(count > 20, "The fixtures are not all there.");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count} pods are judged otherwise:\n{string.Join("\n", wrong)}");
    }
}
