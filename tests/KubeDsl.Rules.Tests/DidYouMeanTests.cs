using KubeDsl.Schema;

namespace KubeDsl.Rules.Tests;

public class DidYouMeanTests
{
    [Theory]
    [InlineData("apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec: {paralleism: 2}", "parallelism")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {continers: []}", "containers")]
    [InlineData("apiVersion: apps/v1\nkind: DameonSet\nmetadata: {name: a}", "DaemonSet")]
    [InlineData("apiVersion: v1\nkind: Deployment\nmetadata: {name: a}", "apps/v1")]
    [InlineData("apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {type: Nodeport}", "NodePort")]
    public void NearMiss_IsSuggestedAndOffered(string yaml, string suggestion)
    {
        var finding = Assert.Single(Texts.Check(yaml), finding => finding.Replacement is not null);

        Assert.Equal(suggestion, finding.Replacement);
        Assert.Contains($"'{suggestion}'", finding.Message.Replace("'apiVersion: ", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void CustomResource_IsNotJudged() =>
        Assert.Empty(Texts.Check("apiVersion: shop.example.com/v1\nkind: Shop\nmetadata: {name: a}\nspec: {anything: true}"));

    [Fact]
    public void FieldThatCameLater_IsToldWithItsVersion()
    {
        var options = new CheckOptions { KubernetesVersion = new KubernetesVersion(1, 28) };

        var finding = Assert.Single(Texts.Check("apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {ports: [{port: 80}], trafficDistribution: PreferClose}", options));

        Assert.Equal("KDSL5002", finding.Rule.Id);
        Assert.Contains("1.30", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void List_StandsForItsItems()
    {
        var findings = Texts.Check("apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n- {apiVersion: v1, kind: ConfigMap, metadata: {name: B}}");

        Assert.Equal("metadata.name", Assert.Single(findings).Path.ToString());
    }

    [Fact]
    public void Suppression_SilencesWarningsAndNoErrors()
    {
        const string Yaml = "apiVersion: v1\nkind: Pod\nmetadata: {name: a, annotations: {kubedsl.dev/suppress: 'KDSL4001, KDSL2001'}}\nspec: {containers: [{name: a, image: nginx}, {name: b}]}";

        Assert.Equal(["KDSL2001"], Texts.Check(Yaml).Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void Suppression_MayGiveItsReason()
    {
        const string Yaml = "apiVersion: v1\nkind: Pod\nmetadata: {name: a, annotations: {kubedsl.dev/suppress: 'KDSL4001: the mirror pins the tag'}}\nspec: {containers: [{name: a, image: nginx}]}";

        Assert.Empty(Texts.Check(Yaml));
    }
}
