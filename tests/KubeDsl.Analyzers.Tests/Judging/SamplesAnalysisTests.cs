using KubeDsl.Generators;
using KubeDsl.Generators.Parsing.CustomResources;
using KubeDsl.Tests.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Tests.Judging;

/// <summary>
/// The samples under all analyzers, with the files beside them: classes of custom resources, policies. There is nothing to refuse.
/// </summary>
public class SamplesAnalysisTests
{
    public static TheoryData<string> Files => new(Directory.GetDirectories(Repository.PathOf("samples"))
        .SelectMany(folder => Directory.GetFiles(folder, "*.cs"))
        .Select(file => Path.GetRelativePath(Repository.Root, file))
        .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Sample_HasNoErrors(string file)
    {
        var found = await new Project(file).Analyze(File.ReadAllText(Repository.PathOf(file)));
        Assert.DoesNotContain(found, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>What is found means something only where the definitions and the policies are read.</summary>
    [Theory]
    [InlineData("samples/CustomResources/Platform.cs", ".Replicas(3)", ".Replicas(300)", "KDSL2003")]
    [InlineData("samples/Policies/Storefront.cs", "\"registry.example.com/", "\"docker.io/", "KDSL2910")]
    public async Task Sample_ThatIsSpoilt_IsRefused(string file, string right, string wrong, string id)
    {
        var text = File.ReadAllText(Repository.PathOf(file));
        Assert.Contains(right, text, StringComparison.Ordinal);

        Assert.Contains(await new Project(file).Analyze(text.Replace(right, wrong, StringComparison.Ordinal)), diagnostic => diagnostic.Id == id);
    }

    internal sealed class Project
    {
        private readonly ProjectFile[] files;
        private readonly SyntaxTree[] classes;

        public Project(string file)
        {
            var folder = Path.GetDirectoryName(Repository.PathOf(file))!;
            files = [.. Role("crds", "Crd"), .. Role("policies", "Policy")];
            classes = [.. files
                .Where(text => text.Role == "Crd")
                .SelectMany(text => CustomResourceSources.Of(CrdItemReader.Read(text.Path, text.GetText().ToString(), "", CancellationToken.None)))
                .Select(made => CSharpSyntaxTree.ParseText(made.Source, new CSharpParseOptions(LanguageVersion.Latest), made.Name))];

            IEnumerable<ProjectFile> Role(string name, string role) => Directory.Exists(Path.Combine(folder, name))
                ? Directory.GetFiles(Path.Combine(folder, name), "*.yaml").Order(StringComparer.Ordinal).Select(path => new ProjectFile(path, File.ReadAllText(path), role))
                : [];
        }

        public Typing Typing(string text)
        {
            var compilation = Compile(text);
            return new Typing(compilation, compilation.SyntaxTrees[0], files);
        }

        public async Task<IReadOnlyList<Diagnostic>> Analyze(string text) =>
            await Compile(text)
                .WithAnalyzers([.. Analysis.Analyzers()], new AnalyzerOptions([.. files], new BuildProperties()))
                .GetAnalyzerDiagnosticsAsync();

        private CSharpCompilation Compile(string text) => Program.OfFiles([("Sample.cs", text)]).Compilation.AddSyntaxTrees(classes);
    }
}
