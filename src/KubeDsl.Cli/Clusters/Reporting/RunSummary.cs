using System.Globalization;
using KubeDsl.Cluster.Running;

namespace KubeDsl.Cli.Clusters.Reporting;

/// <summary>A run in one line: <c>3 created, 1 configured, 40 unchanged in 2.1 s</c>.</summary>
internal static class RunSummary
{
    public static string Of(RunReport report, TimeSpan elapsed)
    {
        var counts = Enum.GetValues<Outcome>()
            .Select(outcome => (Outcome: outcome, Count: report.Count(outcome)))
            .Where(item => item.Count > 0)
            .Select(item => $"{item.Count.ToString(CultureInfo.InvariantCulture)} {OutcomeWords.Of(item.Outcome)}")
            .ToList();
        if (report.NotReady.Count > 0)
            counts.Add($"{report.NotReady.Count.ToString(CultureInfo.InvariantCulture)} not ready");
        var what = counts.Count == 0 ? "nothing to do" : string.Join(", ", counts);
        var time = string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:0.0} s");
        return $"{what} in {time}{(report.IsDryRun ? " (dry run: nothing was changed)" : "")}";
    }
}
