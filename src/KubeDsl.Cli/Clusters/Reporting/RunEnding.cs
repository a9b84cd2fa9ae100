using KubeDsl.Cli.Checking.Reporting;
using KubeDsl.Cluster.Running;

namespace KubeDsl.Cli.Clusters.Reporting;

/// <summary>The last words about a run.</summary>
internal static class RunEnding
{
    public static void Write(RunReport report, TimeSpan elapsed, TextWriter messages)
    {
        if (report.Trouble is { } trouble)
            messages.WriteLine($"kubedsl: {Printable.Text(trouble)}");
        messages.WriteLine($"kubedsl: {RunSummary.Of(report, elapsed)}");
        if (report.WasInterrupted)
            messages.WriteLine("kubedsl: interrupted. What is named above as done is done; 'interrupted' may be either. Run the command again to finish.");
    }
}
