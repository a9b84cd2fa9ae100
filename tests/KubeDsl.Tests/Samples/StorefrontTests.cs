using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Rules.Policies;
using KubeDsl.Yaml;

namespace KubeDsl.Tests.Samples;

public class StorefrontTests
{
    private static readonly Manifest[] Documents =
    [
        .. Directory.GetFiles(Repository.PathOf("samples/Policies/policies"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => YamlReader.Read(File.ReadAllBytes(file), file))
            .Select(document => document.Manifest!),
    ];

    private static readonly CheckOptions Options = new() { Policies = PolicyCatalog.Of(Documents) };

    [Fact]
    public void Set_GivesItsYaml() => Golden.Matches("samples/Policies/Golden/storefront.yaml", SampleSets.Yaml("storefront"));

    [Fact]
    public void Set_KeepsThePolicies()
    {
        Assert.Equal(3, Options.Policies.Count);
        Assert.Empty(Findings(SampleSets.Resources("storefront")));
    }

    [Fact]
    public void BrokenVariants_AreFoundAtTheirPlace()
    {
        var broken = new Deployment("storefront").Namespace("shop").Replicas(12).WithContainer("web", "docker.io/library/nginx:latest");

        var findings = Findings([.. SampleSets.Resources("storefront").OfType<Namespace>(), broken]);

        Assert.Equal(
            [
                "KDSL2910 spec.replicas: The policy 'team-limits.example.com' (binding 'team-limits.example.com') denies it: 12 replicas, and the team runs 2 to 10.",
                "KDSL2910 spec.template.spec.containers[0].image: The policy 'images.example.com' (binding 'images.example.com') denies it: an image needs a version, and 'latest' is none.",
                "KDSL2910 spec.template.spec.containers[0].image: The policy 'images.example.com' (binding 'images.example.com') denies it: not from registry.example.com: docker.io/library/nginx:latest.",
                "KDSL2911 metadata.labels: The policy 'owners.example.com' (binding 'owners.example.com') warns: the label owner is to be storefront.",
            ],
            findings.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Policies_AreAcceptedByAServer() =>
        Assert.DoesNotContain(Checker.Check(new ManifestSet("policies", Documents)).Findings, finding => finding.Severity == Severity.Error);

    private static List<string> Findings(IReadOnlyList<Resource> resources) =>
        [.. Checker.Check(new ManifestSet("storefront", resources.Select(resource => resource.ToManifest())), Options)
            .Findings.Where(finding => finding.Rule.Id.StartsWith("KDSL291", StringComparison.Ordinal))
            .Select(finding => finding.ToString())];
}
