using Microsoft.CodeAnalysis;

namespace KubeDsl.Tests.CustomResources;

/// <summary>Files that cannot be read, and files that are being typed.</summary>
public class CustomResourceProblemTests
{
    [Theory]
    [InlineData("spec: [\n", "KDSL9201", 1, 7)]
    [InlineData("a: b\n  c: d\n", "KDSL9201", 2, 4)]
    [InlineData("apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n", "KDSL9201", 1, 1)]
    [InlineData("apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n", "KDSL9201", 3, 1)]
    [InlineData("apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  group: a.io\n  names: {plural: a}\n", "KDSL9201", 5, 3)]
    [InlineData("apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  group: a.io\n  names: {kind: A}\n  versions: []\n", "KDSL9201", 6, 3)]
    [InlineData("apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  group: a.io\n  names: {kind: A}\n  versions:\n  - {name: v1, served: true, schema: }\n", "KDSL9201", 7, 30)]
    [InlineData("apiVersion: apiextensions.k8s.io/v1beta1\nkind: CustomResourceDefinition\nspec: {}\n", "KDSL9201", 1, 1)]
    [InlineData("apiVersion: v1\nkind: ConfigMap\n", "KDSL9202", 1, 1)]
    [InlineData("", "KDSL9202", 1, 1)]
    public void BrokenFile_GivesOneDiagnosticAtItsPlace_AndTheOthersStillWork(string text, string id, int line, int column)
    {
        var run = CrdRun.Of(new CrdText("/crds/broken.yaml", text), Crds.File("size: {type: string}"));

        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Complaints);
        Assert.Contains("KubeDsl.ShopExample.Widget.g.cs", run.HintNames);
        var told = Assert.Single(run.Diagnostics);
        var place = told.Location.GetLineSpan();
        Assert.Equal((id, "/crds/broken.yaml", line, column), (told.Id, place.Path, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1));
    }

    [Fact]
    public void BrokenDocument_LeavesTheOthersOfItsFile()
    {
        var run = CrdRun.Of(new CrdText("/crds/both.yaml", "spec: [\n---\n" + Crds.Of("size: {type: string}")));

        Assert.Contains("KubeDsl.ShopExample.Widget.g.cs", run.HintNames);
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(run.Diagnostics).Severity);
    }

    [Theory]
    [InlineData("properties: 5")]
    [InlineData("type: [object]")]
    [InlineData("type: array")]
    [InlineData("type: array\nitems: 3")]
    [InlineData("type: object\nproperties: {a: null, b: [], c: 1}")]
    [InlineData("type: string\nenum: {a: b}")]
    [InlineData("type: string\nenum: [1, null]")]
    [InlineData("type: 3\nformat: {}\nrequired: x\ndescription: [a]")]
    [InlineData("x-kubernetes-validations: [1, {rule: 2}]\ntype: integer\nminimum: a\nmaximum: .5")]
    public void SchemaThatMakesNoSense_IsReadAsFarAsItDoes(string schema)
    {
        var run = CrdRun.Of(Crds.File("odd:\n" + string.Join('\n', schema.Split('\n').Select(line => "  " + line)) + "\ngood: {type: string}"));

        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Complaints);
        Assert.Contains(" Good(string? value)", run.Source("KubeDsl.ShopExample.Widget.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryPrefixOfAFile_IsSurvived()
    {
        var text = File.ReadAllText(Repository.PathOf("samples/CustomResources/crds/databases.yaml"));
        for (var length = 0; length < text.Length; length += 61)
        {
            var run = CrdRun.Of(new CrdText("/crds/half.yaml", text[..length]));
            Assert.Null(run.Result.Exception);
            Assert.True(run.Diagnostics.Length <= 1, $"After {length} characters: {string.Join("\n", run.Diagnostics)}");
            Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Id == "KDSL9299");
        }
    }
}
