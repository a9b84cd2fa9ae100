using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Yaml;

namespace KubeDsl.Tests.Samples;

public class CustomResourcesTests
{
    [Fact]
    public void Set_GivesItsYaml() => Golden.Matches("samples/CustomResources/Golden/platform.yaml", SampleSets.Yaml("platform"));

    [Fact]
    public void Resources_KeepTheRulesOfTheirDefinitions()
    {
        var definitions = CustomResourceCatalog.Of(Directory.GetFiles(Repository.PathOf("samples/CustomResources/crds"), "*.yaml")
            .SelectMany(file => YamlReader.Read(File.ReadAllBytes(file), file))
            .Select(document => document.Manifest!));
        var manifests = SampleSets.Resources("platform").Select(resource => resource.ToManifest()).ToList();

        Assert.Equal(2, definitions.Count);
        Assert.All(manifests.Where(manifest => manifest.Group.Length > 0), manifest => Assert.True(definitions.Knows(manifest)));
        Assert.DoesNotContain(
            Checker.Check(new ManifestSet("platform", manifests), new CheckOptions { CustomResources = definitions }).Findings,
            finding => finding.Severity == Severity.Error);
    }
}
