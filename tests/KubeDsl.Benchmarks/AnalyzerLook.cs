using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using KubeDsl.Analyzers.Evaluation.Memory;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Benchmarks;

/// <summary>
/// A first look at how long an editor waits after an edit in a file of 200 resources, by the shape of the file: for all analyzers, after one edit and in a
/// project that was never seen; and, to hold beside it, for what the compiler itself says of the file, and for analyzers that say nothing.
/// </summary>
internal static class AnalyzerLook
{
    private const int Resources = 200;
    private const int Rounds = 40;

    // The runtime compiles what runs often a second time, and does so beside other work.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    private static readonly (string Name, string Source)[] Shapes =
    [
        ("a method each", AnalyzedProject.OfMethods(Resources)),
        ("a property each", AnalyzedProject.OfProperties(Resources)),
        ("20 members of 10", AnalyzedProject.OfMembers(Resources, 20)),
        ("one member", AnalyzedProject.OfMembers(Resources, 1)),
    ];

    /// <param name="shape">The shape to look at; null for all.</param>
    /// <param name="measure">What to measure of it; null for everything.</param>
    public static async Task RunAsync(string? shape, string? measure)
    {
        foreach (var (name, source) in Shapes)
            if (shape is null || shape == name)
                await LookAsync(name, source, measure);
    }

    private static async Task LookAsync(string shape, string source, string? measure)
    {
        var project = new AnalyzedProject(source);
        if (project.Compilation.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            throw new InvalidOperationException(error.ToString());
        var analyzers = AnalyzedProject.Analyzers();
        Console.WriteLine($"{shape}: {await project.AnalyzeFileAsync(analyzers)} diagnostics");
        await MeasureAsync("all anew, nothing remembered", Forget, () => project.AnalyzeFileAsync(analyzers));
        await MeasureAsync("all anew", () => project = project.Anew(), () => project.AnalyzeFileAsync(analyzers));
        await MeasureAsync("one edit", project.Edit, () => project.AnalyzeFileAsync(analyzers));
        await MeasureAsync("one edit, reading the member", project.Edit, () => Task.FromResult(project.ReadEditedMember()));
        await MeasureAsync("one edit, the compiler itself", project.Edit, () => Task.FromResult(project.Diagnose()));
        foreach (var (what, idle) in IdleAnalyzer.All)
            await MeasureAsync("one edit, idle: " + what, project.Edit, () => project.AnalyzeFileAsync([idle]));

        Task MeasureAsync(string what, Action prepare, Func<Task<int>> run) => measure is null || measure == what ? TimeAsync(what, prepare, run) : Task.CompletedTask;

        void Forget()
        {
            Surroundings.Forget();
            project = project.Anew();
        }
    }

    private static async Task TimeAsync(string what, Action prepare, Func<Task<int>> run)
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
            $"  {what,-32} best {best,7:F1} ms, half of them under {times[times.Count / 2],7:F1} ms; processor time at best {bestCpu,7:F1} ms; {allocated / 1e6,6:F1} MB allocated"));
    }
}
