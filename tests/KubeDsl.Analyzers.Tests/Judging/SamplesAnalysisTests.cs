using KubeDsl.Analyzers.Judging;
using KubeDsl.Tests.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Tests.Judging;

/// <summary>The samples under the analyzer: nothing to refuse, and no stumbling while they are typed.</summary>
public class SamplesAnalysisTests
{
    // Every token would take minutes; a stride that is prime to the shape of the code meets all kinds of them.
    private const int Stride = 17;

    public static TheoryData<string> Files => new(new[] { "samples/Shop", "samples/Patterns" }
        .SelectMany(folder => Directory.GetFiles(Repository.PathOf(folder), "*.cs"))
        .Select(file => Path.GetRelativePath(Repository.Root, file))
        .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Sample_HasNoErrors(string file)
    {
        var found = await Analyze(File.ReadAllText(Repository.PathOf(file)));
        Assert.DoesNotContain(found, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Sample_HalfTyped_IsSurvived(string file)
    {
        var text = File.ReadAllText(Repository.PathOf(file));
        var tokens = CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().ToList();
        for (var i = 0; i < tokens.Count; i += Stride)
            Assert.DoesNotContain(await Analyze(text[..tokens[i].Span.End]), diagnostic => diagnostic.Id == "AD0001");
    }

    private static async Task<IReadOnlyList<Diagnostic>> Analyze(string text) =>
        await Program.OfFiles([("Sample.cs", text)]).Compilation.WithAnalyzers([new ManifestsAreAccepted()]).GetAnalyzerDiagnosticsAsync();
}
