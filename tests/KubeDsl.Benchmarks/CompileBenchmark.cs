using System.Collections.Immutable;
using System.Text;
using BenchmarkDotNet.Attributes;
using KubeDsl.Analyzers.Usage;
using KubeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Benchmarks;

/// <summary>
/// Compiles a project of 150 ordinary classes: by itself, and with a reference to KubeDsl, its analyzers and generators on.
/// </summary>
[MemoryDiagnoser]
public class CompileBenchmark
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private readonly string[] sources = [.. Enumerable.Range(0, 150).Select(Class)];

    [Benchmark(Baseline = true, Description = "without KubeDsl")]
    public long Plain()
    {
        using var image = new MemoryStream();
        Compile(References(file => !file.StartsWith("KubeDsl", StringComparison.Ordinal))).Emit(image);
        return image.Length;
    }

    [Benchmark(Description = "with KubeDsl")]
    public async Task<long> WithKubeDsl()
    {
        var compilation = Compile(References(_ => true));
        CSharpGeneratorDriver
            .Create([new ManifestRegistryGenerator().AsSourceGenerator(), new CatalogApiGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new ManifestMembersCanBeRun(), new FluentResultsAreUsed()];
        await updated.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync().ConfigureAwait(false);
        using var image = new MemoryStream();
        updated.Emit(image);
        return image.Length;
    }

    private CSharpCompilation Compile(IEnumerable<MetadataReference> references) => CSharpCompilation.Create(
        "Ordinary",
        sources.Select(source => CSharpSyntaxTree.ParseText(source, ParseOptions)),
        references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));

    private static IEnumerable<MetadataReference> References(Func<string, bool> wanted) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var file
                && (file.StartsWith("System.", StringComparison.Ordinal) || file is "KubeDsl.dll" or "KubeDsl.Manifests.dll" or "KubeDsl.Schema.dll" or "KubeDsl.Yaml.dll")
                && wanted(file))
            .Select(path => MetadataReference.CreateFromFile(path));

    private static string Class(int number)
    {
        var source = new StringBuilder($"using System; using System.Collections.Generic; using System.Linq;\nnamespace Ordinary;\npublic class C{number}\n{{\n");
        for (var i = 0; i < 20; i++)
            source.Append($$"""
                    public int M{{i}}(IEnumerable<string> items, int limit)
                    {
                        var longest = items.Where(item => item.Length > limit).OrderBy(item => item, StringComparer.Ordinal).Select(item => item.Trim()).ToList();
                        foreach (var item in longest)
                            Console.WriteLine($"{item}: {item.Length * {{i}}}");
                        longest.Add("end");
                        return longest.Count > {{i}} ? longest.Sum(item => item.Length) : limit;
                    }

                """);
        return source.Append("}\n").ToString();
    }
}
