using KubeDsl.Analyzers.Preview;
using KubeDsl.Tests.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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

    /// <summary>The preview of a build for an environment, with files beside the code.</summary>
    public static PreviewRun Of(Program program, string environment, IEnumerable<ProjectFile> files) =>
        new(Driver(program.Compilation, files, ("KubeDslPreview", "true"), ("KubeDslEnvironment", environment)), program.Compilation);

    public static PreviewRun Of(CSharpCompilation compilation, string wanted = "true") => new(Driver(compilation, wanted), compilation);

    public static GeneratorDriver Driver(CSharpCompilation compilation, string wanted = "true") => Driver(compilation, [], ("KubeDslPreview", wanted));

    private static CSharpGeneratorDriver Driver(CSharpCompilation compilation, IEnumerable<ProjectFile> files, params (string Name, string Value)[] properties) => CSharpGeneratorDriver.Create(
        [new ManifestPreviewGenerator().AsSourceGenerator()],
        files,
        (CSharpParseOptions)compilation.SyntaxTrees[0].Options,
        new BuildProperties(properties),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The same driver once more, after an edit.</summary>
    public PreviewRun After(Func<Compilation, Compilation> edit) => new(driver, edit(Compilation));

    public IEnumerable<IncrementalStepRunReason> ReasonsOf(string step) => Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);
}
