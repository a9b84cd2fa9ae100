using KubeDsl.Generators;
using KubeDsl.Tests.CustomResources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeDsl.Tests;

/// <summary>All generators that a user's project gets from this assembly, together: an edit that has nothing to do with them runs no step again.</summary>
public class UnrelatedEditTests
{
    private const string Shop = """
        using KubeDsl;
        public static class Shop { [Manifests] public static Job Nightly() => new("nightly"); }
        """;

    private const string Other = "class Other { int Twice(int number) => number + number; }";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly string[] Steps =
    [
        TrackingNames.CatalogApiWanted, TrackingNames.ManifestMembers, TrackingNames.ManifestRegistry,
        TrackingNames.CrdFiles, TrackingNames.CrdDefinitions, TrackingNames.CrdClaims, TrackingNames.CrdSettled,
    ];

    [Theory]
    [InlineData("number + number", "2 * number")]
    [InlineData("class Other", "class Added { }\n\nclass Other")]
    [InlineData("class Other", "// A comment.\nclass Other")]
    [InlineData("int Twice(", "long Twice(")]
    [InlineData("=> number + number; }", "=> ")]
    public void NoStepRunsAgain(string old, string with)
    {
        var trees = new[] { CSharpSyntaxTree.ParseText(Shop, ParseOptions, "Shop.cs"), CSharpSyntaxTree.ParseText(Other, ParseOptions, "Other.cs") };
        var compilation = CSharpCompilation.Create("Sample", trees, UserReferences.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new ManifestRegistryGenerator().AsSourceGenerator(), new CustomResourceGenerator().AsSourceGenerator(), new CatalogApiGenerator().AsSourceGenerator()],
            [Crds.File("a: {type: string}")],
            ParseOptions,
            CrdRun.MarkedFiles,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGenerators(compilation);
        var written = Written(driver);
        Assert.True(written.Length > 2);

        var edited = compilation.ReplaceSyntaxTree(trees[1], CSharpSyntaxTree.ParseText(Other.Replace(old, with, StringComparison.Ordinal), ParseOptions, "Other.cs"));
        driver = driver.RunGenerators(edited);

        var results = driver.GetRunResult().Results;
        var steps = results.SelectMany(result => result.TrackedSteps).Where(step => Steps.Contains(step.Key)).ToList();
        Assert.Equal(Steps.Order(StringComparer.Ordinal), steps.Select(step => step.Key).Order(StringComparer.Ordinal));
        foreach (var step in steps)
            Assert.All(step.Value.SelectMany(run => run.Outputs), output => Assert.Contains(output.Reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
        foreach (var output in results.SelectMany(result => result.TrackedOutputSteps.Values).SelectMany(runs => runs).SelectMany(run => run.Outputs))
            Assert.Equal(IncrementalStepRunReason.Cached, output.Reason);
        Assert.Equal(written, Written(driver));
    }

    private static string[] Written(GeneratorDriver driver) => [.. driver.GetRunResult().GeneratedTrees.Select(tree => $"// {tree.FilePath}\n{tree}")];
}
