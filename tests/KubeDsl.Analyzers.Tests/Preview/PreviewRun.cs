using KubeDsl.Analyzers.Preview;
using KubeDsl.Tests.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Tests.Preview;

/// <summary>Runs the preview generator as a compiler does, with a record of what each step did.</summary>
internal sealed class PreviewRun
{
    private readonly GeneratorDriver driver;

    private PreviewRun(GeneratorDriver driver, Compilation compilation)
    {
        this.driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        Compilation = compilation;
        Updated = updated;
    }

    public Compilation Compilation { get; }

    public Compilation Updated { get; }

    public GeneratorRunResult Result => driver.GetRunResult().Results.Single();

    /// <summary>The YAML of every property, by its name.</summary>
    public IReadOnlyDictionary<string, string> Yaml => Result.GeneratedSources
        .Select(source => source.SyntaxTree.GetRoot().DescendantNodes().OfType<PropertyDeclarationSyntax>().Single())
        .ToDictionary(property => property.Identifier.ValueText, property => ((LiteralExpressionSyntax)property.ExpressionBody!.Expression).Token.ValueText);

    public static PreviewRun Of(Program program, string wanted = "true") => Of(program.Compilation, wanted);

    public static PreviewRun Of(CSharpCompilation compilation, string wanted = "true") => new(Driver(compilation, wanted), compilation);

    public static GeneratorDriver Driver(CSharpCompilation compilation, string wanted = "true") => CSharpGeneratorDriver.Create(
        [new ManifestPreviewGenerator().AsSourceGenerator()],
        parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options,
        optionsProvider: new Properties(wanted),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The same driver once more, after an edit.</summary>
    public PreviewRun After(Func<Compilation, Compilation> edit) => new(driver, edit(Compilation));

    public IEnumerable<IncrementalStepRunReason> ReasonsOf(string step) => Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    private sealed class Properties(string preview) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(preview);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(string preview) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = preview;
            return key == "build_property.KubeDslPreview";
        }
    }
}
