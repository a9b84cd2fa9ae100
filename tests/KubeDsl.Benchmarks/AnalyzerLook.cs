using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using KubeDsl.Analyzers.Evaluation.Memory;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Benchmarks;

/// <summary>
/// A first look at how long an editor waits after an edit in a file of 200 resources, by the shape of the file: for all analyzers; for one that does
/// nothing, which is what the compiler takes for itself before it calls any; and for all analyzers in a project that was never seen.
/// </summary>
internal static class AnalyzerLook
{
    private const int Resources = 200;
    private const int Rounds = 40;

    // The runtime compiles what runs often a second time, and does so beside other work.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    public static async Task RunAsync()
    {
        await LookAsync("a method each", AnalyzedProject.OfMethods(Resources));
        await LookAsync("20 members of 10", AnalyzedProject.OfMembers(Resources, 20));
        await LookAsync("one member", AnalyzedProject.OfMembers(Resources, 1));
    }

    private static async Task LookAsync(string shape, string source)
    {
        var project = new AnalyzedProject(source);
        if (project.Compilation.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            throw new InvalidOperationException(error.ToString());
        var analyzers = AnalyzedProject.Analyzers();
        Console.WriteLine($"{shape}: {await project.AnalyzeFileAsync(analyzers)} diagnostics");
        await MeasureAsync("one edit", project.Edit, () => project.AnalyzeFileAsync(analyzers));
        await MeasureAsync("one edit, idle analyzer", project.Edit, () => project.AnalyzeFileAsync([new Idle()]));
        await MeasureAsync("all anew", () => project = project.Anew(), () => project.AnalyzeFileAsync(analyzers));
        await MeasureAsync("all anew, nothing remembered", Forget, () => project.AnalyzeFileAsync(analyzers));
        await MeasureAsync("all anew, idle analyzer", () => project = project.Anew(), () => project.AnalyzeFileAsync([new Idle()]));

        void Forget()
        {
            Surroundings.Forget();
            project = project.Anew();
        }
    }

    private static async Task MeasureAsync(string what, Action prepare, Func<Task<int>> run)
    {
        var best = double.MaxValue;
        var bestCpu = double.MaxValue;
        var times = new List<double>();
        var allocated = 0L;
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < WarmUp;)
        {
            prepare();
            await run();
        }
        for (var i = 0; i < Rounds; i++)
        {
            prepare();
            var cpu = Environment.CpuUsage.TotalTime;
            var before = GC.GetTotalAllocatedBytes();
            var watch = Stopwatch.StartNew();
            await run();
            var time = watch.Elapsed.TotalMilliseconds;
            best = Math.Min(best, time);
            bestCpu = Math.Min(bestCpu, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
            allocated = GC.GetTotalAllocatedBytes() - before;
            times.Add(time);
        }
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {what,-30} best {best,7:F1} ms, half of them under {times[times.Count / 2],7:F1} ms; processor time at best {bestCpu,7:F1} ms; {allocated / 1e6,6:F1} MB allocated"));
    }

#pragma warning disable RS1036, RS1038, RS1041
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class Idle : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new("IDLE", "Nothing", "Nothing", "Nothing", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSemanticModelAction(static _ => { });
        }
    }
}
