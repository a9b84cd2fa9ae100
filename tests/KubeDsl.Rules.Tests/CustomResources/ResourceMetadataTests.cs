using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources;

namespace KubeDsl.Rules.Tests.CustomResources;

/// <summary>The metadata of custom resources, and of the resources inside of them.</summary>
public class ResourceMetadataTests
{
    private static readonly CheckOptions Options = new() { CustomResources = CustomResourceCatalog.Of([Gadgets.ReadDefinition()]) };

    [Theory]
    [InlineData("{name: web, finalizers: [cleanup]}", "")]
    [InlineData("{name: web, finalizers: [example.com/cleanup]}", "")]
    [InlineData("{name: web, finalizers: ['a b']}", "metadata.finalizers[0]")]
    [InlineData("{name: web, finalizers: [orphan, foregroundDeletion]}", "metadata.finalizers")]
    [InlineData("{name: Web}", "metadata.name")]
    [InlineData("{name: web, labels: {app: 'x y'}}", "metadata.labels")]
    [InlineData("{name: web, annotations: {'a/b/c': x}}", "metadata.annotations")]
    [InlineData("{name: web, ownerReferences: [{apiVersion: v1, kind: Pod, name: a}]}", "metadata.ownerReferences[0].uid")]
    public void OfTheResource(string metadata, string refused) =>
        Assert.Equal(refused, Refused($"apiVersion: example.com/v1\nkind: Gadget\nmetadata: {metadata}\nspec: {{size: small}}"));

    [Theory]
    [InlineData("{}", "")]
    [InlineData("{name: c, labels: {a: b}, annotations: {a: b}, finalizers: [cleanup]}", "")]
    [InlineData("{name: a/b}", "spec.template.metadata.name")]
    [InlineData("{generateName: a/b}", "spec.template.metadata.generateName")]
    [InlineData("{namespace: A}", "spec.template.metadata.namespace")]
    [InlineData("{labels: {a: 'x y'}}", "spec.template.metadata.labels")]
    [InlineData("{annotations: {'a/b/c': x}}", "spec.template.metadata.annotations")]
    [InlineData("{finalizers: ['a b']}", "spec.template.metadata.finalizers[0]")]
    public void OfAResourceInside(string metadata, string refused) =>
        Assert.Equal(refused, Refused($"apiVersion: example.com/v1\nkind: Gadget\nmetadata: {{name: web}}\nspec: {{size: small, template: {{apiVersion: v1, kind: ConfigMap, metadata: {metadata}}}}}"));

    private static string Refused(string yaml) => string.Join(", ", Checker.Check(new ManifestSet("test", Texts.Read(yaml).Manifests), Options).Findings
        .Where(finding => finding.Severity == Severity.Error)
        .Select(finding => finding.Path.ToString())
        .Distinct());
}
