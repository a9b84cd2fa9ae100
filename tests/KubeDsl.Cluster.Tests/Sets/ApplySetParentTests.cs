using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Objects;
using KubeDsl.Cluster.Sets;

namespace KubeDsl.Cluster.Tests.Sets;

public class ApplySetParentTests
{
    // SHA-256 of "shop.default.Secret." in the URL alphabet, made with: printf 'shop.default.Secret.' | openssl dgst -sha256 -binary | basenc --base64url
    [Fact]
    public void Id_IsTheHashOfThePlaceAsTheStandardSays() =>
        Assert.Equal("applyset-deGdy9cO9XA_cS6jkZBQNNHCB9v4eVtcTMJd6JKtoOg-v1", new ApplySetParent("Secret", "default", "shop").Id);

    [Theory]
    [InlineData("shop", "Secret", "shop")]
    [InlineData("secret/shop", "Secret", "shop")]
    [InlineData("configmaps/shop.live", "ConfigMap", "shop.live")]
    public void Names_AreRead(string text, string kind, string name)
    {
        var parent = ApplySetParent.Parse(text, "default");
        Assert.Equal((kind, name), (parent.Kind, parent.Name));
    }

    [Theory]
    [InlineData("Shop")]
    [InlineData("deployment/shop")]
    [InlineData("")]
    [InlineData("-shop")]
    public void OtherNames_AreRefusedWithWhatWouldBeRight(string text) =>
        Assert.Contains("is no name of an ApplySet", Assert.Throws<ClusterException>(() => ApplySetParent.Parse(text, "default")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Shop.Manifests", "shop-manifests")]
    [InlineData("Über", "ber")]
    [InlineData("___", null)]
    public void NameOfAProject_BecomesTheNameOfASet(string project, string? name) => Assert.Equal(name, ApplySetParent.NameFor(project));

    [Fact]
    public void Contents_AreWrittenSortedAndReadBack()
    {
        var contents = new ApplySetContents([new GroupKind("apps", "Deployment"), new GroupKind("", "ConfigMap"), new GroupKind("demo.example.com", "Backup")], ["web", "jobs"]);

        Assert.Equal("Backup.demo.example.com,ConfigMap,Deployment.apps", contents.GroupKindsText);
        Assert.Equal("jobs,web", contents.NamespacesText);
        var parent = new LiveObject(Yaml.Map($"metadata: {{annotations: {{{ApplySetNames.GroupKinds}: '{contents.GroupKindsText}', {ApplySetNames.Namespaces}: '{contents.NamespacesText}'}}}}"));
        Assert.True(contents.Equals(ApplySetContents.Of(parent)));
    }
}
