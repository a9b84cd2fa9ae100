using KubeDsl.Analyzers.Judging;
using KubeDsl.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Parity.Tests;

/// <summary>Compiles programs as a user's project does, and gives what the analyzer says of each method.</summary>
internal static class AnalyzedPrograms
{
    /// <summary>The errors in each method, by class and method. Fails where a program does not compile or the analyzer fails.</summary>
    public static async Task<ILookup<string, Diagnostic>> ErrorsIn(IReadOnlyCollection<string> sources, IReadOnlyList<ProjectText> files, bool withClasses) =>
        (await Analyze(sources, files, withClasses)).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToLookup(MethodOf, StringComparer.Ordinal);

    /// <summary>What is said of the programs.</summary>
    /// <param name="sources">The programs.</param>
    /// <param name="files">The files beside them.</param>
    /// <param name="withClasses">True to have the generator make classes of the definitions among the files.</param>
    public static async Task<IReadOnlyList<Diagnostic>> Analyze(IReadOnlyCollection<string> sources, IReadOnlyList<ProjectText> files, bool withClasses)
    {
        var compilation = ProjectCompilation.Of(sources, withClasses ? files : []);
        var options = new AnalyzerOptions([.. files], ProjectText.Options);
        var found = await compilation.WithAnalyzers([new ManifestsAreAccepted()], options).GetAnalyzerDiagnosticsAsync();
        // The code of the programs: that of the classes is compiled where it is run.
        var wrong = compilation.SyntaxTrees.Take(sources.Count).AsParallel().SelectMany(tree => compilation.GetSemanticModel(tree).GetDiagnostics()).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(found.Where(diagnostic => diagnostic.Id == "AD0001").Concat(wrong).Take(5));
        return found;
    }

    private static string MethodOf(Diagnostic diagnostic)
    {
        var node = diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan);
        return node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { Parent: ClassDeclarationSyntax type } method ? $"{type.Identifier}.{method.Identifier}" : "";
    }
}
