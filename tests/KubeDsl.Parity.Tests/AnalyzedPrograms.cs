using KubeDsl.Analyzers.Judging;
using KubeDsl.Generators;
using KubeDsl.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Parity.Tests;

/// <summary>Compiles programs as a user's project does, and gives what the analyzer says of each method.</summary>
internal static class AnalyzedPrograms
{
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading.Tasks;";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    /// <summary>The errors in each method, by class and method. Fails where a program does not compile or the analyzer fails.</summary>
    public static async Task<ILookup<string, Diagnostic>> ErrorsIn(IEnumerable<string> sources, IReadOnlyList<ProjectText> files) =>
        (await Analyze(sources, files, withClasses: false)).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToLookup(MethodOf, StringComparer.Ordinal);

    /// <summary>What is said of the programs.</summary>
    /// <param name="sources">The programs.</param>
    /// <param name="files">The files beside them.</param>
    /// <param name="withClasses">True to have the generator make classes of the definitions among the files.</param>
    public static async Task<IReadOnlyList<Diagnostic>> Analyze(IEnumerable<string> sources, IReadOnlyList<ProjectText> files, bool withClasses)
    {
        Compilation compilation = CSharpCompilation.Create(
            "Imported",
            sources.Append(ImplicitUsings).Select((source, i) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"File{i}.cs")),
            UserReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        if (withClasses)
            CSharpGeneratorDriver.Create([new CustomResourceGenerator().AsSourceGenerator()], files, ParseOptions, ProjectText.Options)
                .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);

        var options = new AnalyzerOptions([.. files], ProjectText.Options);
        var found = await compilation.WithAnalyzers([new ManifestsAreAccepted()], options).GetAllDiagnosticsAsync();
        Assert.Empty(found.Where(diagnostic => diagnostic.Id == "AD0001" || diagnostic.Id.StartsWith("CS", StringComparison.Ordinal) && diagnostic.Severity == DiagnosticSeverity.Error).Take(5));
        return found;
    }

    private static string MethodOf(Diagnostic diagnostic)
    {
        var node = diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan);
        return node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { Parent: ClassDeclarationSyntax type } method ? $"{type.Identifier}.{method.Identifier}" : "";
    }
}
