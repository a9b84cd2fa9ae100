using KubeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Tests;

public class CatalogApiTests
{
    [Fact]
    public void Enum_LooksAsReviewed()
    {
        var source = Run(wanted: true).GeneratedSources.Single(source => source.HintName == "KubeDsl.RestartPolicy.enum.g.cs").SourceText.ToString();

        Golden.Matches("tests/KubeDsl.Generators.Tests/Golden/RestartPolicy.cs.txt", source);
    }

    [Fact]
    public void EveryTypeOfTheCatalogue_HasAClass() =>
        Assert.Equal(
            Schema.Catalog.Default.TypeNames.Select(name => name + ".g.cs").Order(StringComparer.Ordinal),
            Run(wanted: true).GeneratedSources.Select(source => source.HintName).Where(name => !name.EndsWith(".enum.g.cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void OtherCompilations_GetNothing() => Assert.Empty(Run(wanted: false).GeneratedSources);

    [Fact]
    public void SameCatalogue_SameSource()
    {
        var first = Run(wanted: true).GeneratedSources;
        var second = Run(wanted: true).GeneratedSources;

        Assert.Equal(first.Select(source => source.SourceText.ToString()), second.Select(source => source.SourceText.ToString()));
    }

    private static GeneratorRunResult Run(bool wanted)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new CatalogApiGenerator().AsSourceGenerator()],
            optionsProvider: new Options(wanted));
        return driver.RunGenerators(CSharpCompilation.Create("KubeDsl")).GetRunResult().Results.Single();
    }

    private sealed class Options(bool wanted) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(wanted);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Properties(bool wanted) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = wanted ? "true" : "";
            return wanted && key == "build_property.KubeDslGenerateCatalogApi";
        }
    }
}
