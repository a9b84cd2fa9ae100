using KubeDsl.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Tests;

/// <summary>Runs an analyzer over a snippet in which <c>[|</c> and <c>|]</c> mark where diagnostics are expected.</summary>
internal static class Analysis
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Linq; using KubeDsl;\n";

    /// <summary>Demands a diagnostic of <paramref name="id"/> at every mark and nowhere else; gives their messages.</summary>
    public static async Task<IReadOnlyList<string>> Verify<TAnalyzer>(string id, string marked) where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var (source, spans) = Unmark(Usings + marked);
        var found = await Run<TAnalyzer>(source);

        Assert.All(found, diagnostic => Assert.Equal(id, diagnostic.Id));
        Assert.Equal(
            spans.Select(span => source.Substring(span.Start, span.Length)).ToArray(),
            found.Select(diagnostic => source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)).ToArray());
        Assert.Equal(spans, found.Select(diagnostic => diagnostic.Location.SourceSpan));
        return [.. found.Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];
    }

    /// <summary>Demands an error of <paramref name="id"/> at every mark and no other error; gives the errors.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> VerifyErrors<TAnalyzer>(string id, string marked) where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var (source, spans) = Unmark(Usings + marked);
        var found = (await Run<TAnalyzer>(source)).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.Equal(
            spans.Select(span => $"{id} at {source.Substring(span.Start, span.Length)}").ToArray(),
            found.Select(diagnostic => $"{diagnostic.Id} at {source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}").ToArray());
        Assert.Equal(spans, found.Select(diagnostic => diagnostic.Location.SourceSpan));
        return found;
    }

    /// <summary>Runs the analyzer over code that need not compile; it must not throw.</summary>
    public static async Task Survive<TAnalyzer>(string source) where TAnalyzer : DiagnosticAnalyzer, new() =>
        Assert.DoesNotContain(await Run<TAnalyzer>(Usings + source, mustCompile: false), diagnostic => diagnostic.Id == "AD0001");

    /// <summary>What all analyzers say of a snippet for a version of Kubernetes, and the spans that are marked in it.</summary>
    public static async Task<(string Source, IReadOnlyList<TextSpan> Marked, IReadOnlyList<Diagnostic> Said)> Everything(string marked, string version = "")
    {
        var (source, spans) = Unmark(Usings + marked);
        return (source, spans, await Run(source, Analyzers(), new AnalyzerOptions([], new BuildProperties(("KubernetesVersion", version)))));
    }

    /// <summary>All analyzers of the package, new.</summary>
    public static DiagnosticAnalyzer[] Analyzers() => [.. typeof(KubeDslAnalyzer).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    private static Task<IReadOnlyList<Diagnostic>> Run<TAnalyzer>(string source, bool mustCompile = true) where TAnalyzer : DiagnosticAnalyzer, new() =>
        Run(source, [new TAnalyzer()], new AnalyzerOptions([]), mustCompile);

    private static async Task<IReadOnlyList<Diagnostic>> Run(string source, DiagnosticAnalyzer[] analyzers, AnalyzerOptions options, bool mustCompile = true)
    {
        var compilation = CSharpCompilation.Create(
            "Snippet",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest))],
            UserReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        if (mustCompile)
            Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var found = await compilation.WithAnalyzers([.. analyzers], options).GetAnalyzerDiagnosticsAsync();
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static (string Source, IReadOnlyList<TextSpan> Spans) Unmark(string marked)
    {
        var spans = new List<TextSpan>();
        for (int open; (open = marked.IndexOf("[|", StringComparison.Ordinal)) >= 0;)
        {
            marked = marked.Remove(open, 2);
            var close = marked.IndexOf("|]", open, StringComparison.Ordinal);
            marked = marked.Remove(close, 2);
            spans.Add(TextSpan.FromBounds(open, close));
        }
        return (marked, spans);
    }
}
