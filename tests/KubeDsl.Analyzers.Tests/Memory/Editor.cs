using System.Collections.Immutable;
using KubeDsl.Analyzers;
using KubeDsl.Analyzers.Evaluation.Memory;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Tests.Memory;

/// <summary>A project in an editor: it is edited, and all analyzers run after every edit on a compilation of its own.</summary>
internal sealed class Editor
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);
    private static int Editors;

    private Dictionary<string, string> properties = new(StringComparer.Ordinal);
    private ImmutableArray<AdditionalText> files = [];

    private Editor(CSharpCompilation compilation) => Compilation = compilation;

    public CSharpCompilation Compilation { get; private set; }

    /// <summary>How often the compiler was asked what a piece of code does, in all compilations whose declarations are as they are now.</summary>
    public int Readings => Surroundings.Of(Compilation, null, default).Readings;

    /// <summary>A project that no other has anything in common with; the files are called <c>0.cs</c>, <c>1.cs</c> and so on.</summary>
    public static Editor Of(params string[] sources) => OfFiles(sources.Select((source, i) => ($"{i}.cs", source)));

    public static Editor OfFiles(IEnumerable<(string Path, string Text)> sources) => new(CSharpCompilation.Create(
        $"Edited{Interlocked.Increment(ref Editors)}",
        sources.Append(("Usings.cs", "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks; global using KubeDsl;"))
            .Select(file => CSharpSyntaxTree.ParseText(file.Item2, ParseOptions, file.Item1)),
        UserReferences.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)));

    /// <summary>The same project, of which nothing is remembered.</summary>
    public Editor Forgotten() => new(Compilation.WithAssemblyName($"Edited{Interlocked.Increment(ref Editors)}")) { files = files, properties = properties };

    /// <summary>Puts one text in the place of another, which has to be there.</summary>
    public void Replace(string path, string old, string with)
    {
        var tree = Compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        var at = tree.ToString().IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{old}' is not in {path}.");
        Replace(tree, new TextSpan(at, old.Length), with);
    }

    public void Replace(SyntaxTree tree, TextSpan span, string with) =>
        Compilation = Compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(tree.GetText().WithChanges(new TextChange(span, with))));

    /// <summary>Parses all files anew, as a compiler does that starts.</summary>
    public void Reopen() => Compilation = Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(
        Compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.ToString(), (CSharpParseOptions)tree.Options, tree.FilePath)));

    public void Define(string symbol) => Compilation = Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(
        Compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.ToString(), ParseOptions.WithPreprocessorSymbols(symbol), tree.FilePath)));

    public void Set(string property, string value) => properties["build_property." + property] = value;

    public void SetFile(string role, string text) =>
        files = [.. files.Where(file => ((MarkedFile)file).Role != role), new MarkedFile(role, text)];

    /// <summary>What is said, by file and place: <c>0.cs(3,14): KDSL2003 …</c>.</summary>
    public async Task<IReadOnlyList<string>> Analyze() => Told(await Analyzers().GetAnalyzerDiagnosticsAsync());

    /// <summary>What is said of one file before the compiler has looked at what it means: that is what an editor asks for first.</summary>
    public async Task<IReadOnlyList<string>> AnalyzeAtOnce(string path) =>
        Told(await Analyzers().GetAnalyzerSyntaxDiagnosticsAsync(Compilation.SyntaxTrees.Single(tree => tree.FilePath == path), default));

    private CompilationWithAnalyzers Analyzers()
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. typeof(KubeDslAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
        return Compilation.WithAnalyzers(analyzers, new AnalyzerOptions(files, new Options(properties)));
    }

    private static IReadOnlyList<string> Told(ImmutableArray<Diagnostic> found) =>
        [.. found
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .Select(diagnostic => diagnostic.ToString())];

    private sealed class MarkedFile(string role, string text) : AdditionalText
    {
        private readonly SourceText content = SourceText.From(text);

        public string Role => role;

        public override string Path => role + ".yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => content;
    }

    private sealed class Options(Dictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Values(new() { ["build_metadata.AdditionalFiles.KubeDslFile"] = ((MarkedFile)textFile).Role });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
