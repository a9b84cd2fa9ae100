extern alias generators;

using System.Collections.Immutable;
using KubeDsl.Analyzers.Evaluation;
using KubeDsl.Analyzers.Evaluation.Interpretation;
using KubeDsl.Analyzers.Preview;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Made = generators::KubeDsl.Generators;

namespace KubeDsl.Tests.Judging;

/// <summary>A file that is typed in a project: after every keystroke all analyzers and generators run, and none may throw.</summary>
internal sealed class Typing
{
    private static readonly BuildProperties Properties = new(("KubeDslPreview", "true"));

    private readonly AnalyzerOptions options;
    private readonly ImmutableArray<DiagnosticAnalyzer> analyzers = [.. Analysis.Analyzers()];
    private GeneratorDriver driver;
    private CSharpCompilation compilation;
    private SyntaxTree tree;

    public Typing(CSharpCompilation compilation, SyntaxTree tree, IEnumerable<ProjectFile> files)
    {
        this.compilation = compilation;
        this.tree = tree;
        options = new AnalyzerOptions([.. files], Properties);
        driver = CSharpGeneratorDriver.Create(
            [new Made.ManifestRegistryGenerator().AsSourceGenerator(), new ManifestPreviewGenerator().AsSourceGenerator(), new Made.CustomResourceGenerator().AsSourceGenerator()],
            options.AdditionalFiles,
            (CSharpParseOptions)tree.Options,
            Properties);
    }

    /// <summary>How often something was typed.</summary>
    public int Keystrokes { get; private set; }

    /// <summary>Demands that nothing throws when the file has this text.</summary>
    public async Task Type(string text)
    {
        Keystrokes++;
        var typed = tree.WithChangedText(SourceText.From(text));
        compilation = compilation.ReplaceSyntaxTree(tree, typed);
        tree = typed;
        if (await Thrown() is { } thrown)
            Assert.Fail($"{thrown}\nwhen the file is:\n{text}");
    }

    private async Task<string?> Thrown()
    {
        var thrown = new List<Exception>();
        var run = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(options, (exception, _, _) => thrown.Add(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        var found = await run.GetAnalyzerDiagnosticsAsync();
        thrown.AddRange(EvaluatorMistakes());
        driver = driver.RunGenerators(compilation);
        thrown.AddRange(driver.GetRunResult().Results.Select(result => result.Exception).OfType<Exception>());
        return thrown.FirstOrDefault()?.ToString() ?? found.FirstOrDefault(diagnostic => diagnostic.Id == "AD0001")?.ToString();
    }

    // The evaluator keeps its own mistakes from its users.
    private IEnumerable<Exception> EvaluatorMistakes()
    {
        if (ManifestEvaluator.For(compilation) is not { } evaluator)
            yield break;
        foreach (var member in evaluator.Members(default))
        {
            Exception? thrown = null;
            try
            {
                new Interpreter(evaluator.Source, default).RunMember(evaluator.Source.Own(member, default));
            }
            catch (Exception mistake) when (mistake is not NotUnderstoodException)
            {
                thrown = mistake;
            }
            if (thrown is not null)
                yield return thrown;
        }
    }
}
