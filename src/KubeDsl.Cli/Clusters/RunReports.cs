using System.Diagnostics;
using System.Text;
using KubeDsl.Cli.Clusters.Reporting;
using KubeDsl.Cli.Clusters.Sources;
using KubeDsl.Cluster.Running;

namespace KubeDsl.Cli.Clusters;

/// <summary>Chooses how a run is shown, and shows it.</summary>
internal static class RunReports
{
    public static async Task<RunReport> ShowAsync(ClusterSession session, ManifestPlaces places, bool isDryRun, Func<IRunReport, Task<RunReport>> run)
    {
        var watch = Stopwatch.StartNew();
        await using var output = Console.OpenStandardOutput();
        await using var writer = new StreamWriter(output, new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = true };
        var lines = new ResultLines(Palette.ForOutput(), places, session.Namespace, isDryRun, session.Arguments.IsForBuild);
        IRunReport shown = session.Arguments.Output == "json" ? new JsonRunReport(output, Console.Error, places)
            : IsTerminal ? new LiveReport(writer, Console.Error, lines)
            : new PlainReport(writer, Console.Error, lines);

        var report = await shown.ShowAsync(() => run(shown));
        shown.Write(report, watch.Elapsed);
        return report;
    }

    /// <summary>True when a person looks at the output and may be asked.</summary>
    public static bool IsTerminal => !Console.IsOutputRedirected && !Console.IsInputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
