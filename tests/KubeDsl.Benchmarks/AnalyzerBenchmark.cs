using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using KubeDsl.Analyzers.Evaluation.Memory;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Benchmarks;

/// <summary>
/// How long an editor waits for all analyzers after an edit of one number in a file of 200 resources; and where nothing is remembered of the
/// file. To hold: under 50 ms for the edit.
/// </summary>
[MemoryDiagnoser]
public class AnalyzerBenchmark
{
    private const int Resources = 200;

    private readonly ImmutableArray<DiagnosticAnalyzer> analyzers = AnalyzedProject.Analyzers();
    private AnalyzedProject project = new("");

    /// <summary>How the resources are written down.</summary>
    [Params("a method each", "a property each", "20 members of 10", "one member")]
    public string Shape { get; set; } = "";

    [GlobalSetup]
    public Task Open()
    {
        project = new AnalyzedProject(Shape switch
        {
            "a method each" => AnalyzedProject.OfMethods(Resources),
            "a property each" => AnalyzedProject.OfProperties(Resources),
            "one member" => AnalyzedProject.OfMembers(Resources, 1),
            _ => AnalyzedProject.OfMembers(Resources, 20),
        });
        return project.AnalyzeFileAsync(analyzers);
    }

    [Benchmark(Description = "after an edit")]
    public Task<int> AfterAnEdit()
    {
        project.Edit();
        return project.AnalyzeFileAsync(analyzers);
    }

    [Benchmark(Description = "nothing remembered")]
    public Task<int> NothingRemembered()
    {
        Surroundings.Forget();
        project.Edit();
        return project.AnalyzeFileAsync(analyzers);
    }
}
