using System.Collections.Immutable;
using KubeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeDsl.Tests;

/// <summary>Runs the registry generator over C# as a compiler does, with a record of what each step did.</summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private readonly GeneratorDriver driver;

    private GeneratorRun(GeneratorDriver driver, Compilation compilation)
    {
        this.driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out var diagnostics);
        Compilation = compilation;
        Updated = updated;
        Diagnostics = diagnostics;
    }

    public Compilation Compilation { get; }

    public Compilation Updated { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public GeneratorRunResult Result => driver.GetRunResult().Results.Single();

    public static GeneratorRun Of(params string[] sources)
    {
        var compilation = CSharpCompilation.Create(
            "Sample",
            sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"File{i}.cs")),
            UserReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var driver = CSharpGeneratorDriver.Create(
            [new ManifestRegistryGenerator().AsSourceGenerator()],
            parseOptions: ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new GeneratorRun(driver, compilation);
    }

    /// <summary>The same driver once more, after an edit.</summary>
    public GeneratorRun After(Func<Compilation, Compilation> edit) => new(driver, edit(Compilation));

    public string Source(string hintName) => Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();
}
