using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using KubeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Tests.CustomResources;

/// <summary>Runs the generator for custom resources over YAML files as a compiler does, with a record of what each step did.</summary>
internal sealed class CrdRun
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private readonly GeneratorDriver driver;

    private CrdRun(GeneratorDriver driver, Compilation compilation)
    {
        this.driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        Compilation = compilation;
        Updated = updated;
    }

    /// <summary>Says of every file what the targets say of a <c>KubeDslCrd</c> item.</summary>
    public static AnalyzerConfigOptionsProvider MarkedFiles { get; } = new Options();

    public Compilation Compilation { get; }

    public Compilation Updated { get; }

    public GeneratorRunResult Result => driver.GetRunResult().Results.Single();

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>Everything the compiler says of the generated code, and of <c>Program.cs</c>.</summary>
    public IEnumerable<Diagnostic> Complaints => Updated.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    public IEnumerable<string> HintNames => Result.GeneratedSources.Select(source => source.HintName);

    public static CrdRun Of(params CrdText[] files) => WithProgram("", files);

    public static CrdRun WithProgram(string program, params CrdText[] files)
    {
        var compilation = CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(program, ParseOptions, "Program.cs")],
            UserReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var driver = CSharpGeneratorDriver.Create(
            [new CustomResourceGenerator().AsSourceGenerator()],
            files,
            ParseOptions,
            new Options(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new CrdRun(driver, compilation);
    }

    /// <summary>Runs the generator alone.</summary>
    public static void Generate(params CrdText[] files) => CSharpGeneratorDriver
        .Create([new CustomResourceGenerator().AsSourceGenerator()], files, ParseOptions, new Options())
        .RunGenerators(CSharpCompilation.Create("Empty"));

    /// <summary>The same driver once more, after an edit of C#.</summary>
    public CrdRun After(Func<Compilation, Compilation> edit) => new(driver, edit(Compilation));

    /// <summary>The same driver once more, with another content of a file.</summary>
    public CrdRun After(CrdText old, CrdText edited) => new(driver.ReplaceAdditionalText(old, edited), Compilation);

    public string Source(string hintName) => Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    public Assembly Load()
    {
        using var image = new MemoryStream();
        var emitted = Updated.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return Assembly.Load(image.ToArray());
    }

    /// <summary>Every file is marked as the targets mark a <c>KubeDslCrd</c> item.</summary>
    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Metadata([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Metadata(textFile is CrdText { IsMarked: true } crd
            ? new() { ["build_metadata.AdditionalFiles.KubeDslFile"] = "Crd", ["build_metadata.AdditionalFiles.Namespace"] = crd.Namespace }
            : []);
    }

    private sealed class Metadata(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}

/// <summary>A file of the project.</summary>
internal sealed class CrdText(string path, string text) : AdditionalText
{
    public override string Path => path;

    public string Namespace { get; init; } = "";

    public bool IsMarked { get; init; } = true;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
}
